/**
 * Writes the source files of the golden cases in their real encodings: `npx tsx tests/golden/ledger-import/make-golden.ts`.
 * Afterwards `UPDATE_GOLDEN=1 npx vitest run tests/domain/ledger-import/golden.test.ts` and read the differences.
 * Every name and amount here is invented.
 */
import { encode } from './encode.ts';
import { golden } from './golden-writer.ts';
import './layouts.ts';

// —— The layouts of domain.md §4.1 ——

golden(
	'layout-a-yonyou',
	`单位名称：示例村股份经济合作社,,,,,,,,
期间：2024.01-2024.03,,,,,,,单位：元
日期,凭证号数,科目编码,科目名称,摘　要,方向,数量,外币,金额
2024.01.05,记-0001,1020101,基本户,"收一季度厂房租金
（1号、2号厂房）",借,,,"525,000.00"
2024.01.05,记-0001,5010301,标准厂房出租收入,收一季度厂房租金,贷,,,"500,000.00"
2024.01.05,记-0001,21401,应交增值税,收一季度厂房租金,贷,,,"25,000.00"
2024.02.20,记-0001,5130201,办公费,付办公用品款,借,,,860.50
2024.02.20,记-0001,1020101,基本户,付办公用品款,贷,,,860.50
2024.03.11,记-0001,1020101,基本户,红字更正1月租金,借,,,"-5,250.00"
2024.03.11,记-0001,5010301,标准厂房出租收入,红字更正1月租金,贷,,,"（5,250.00）"
合计,,,,,,,,"1,041,221.00"
`,
	{ encoding: 'gb18030', fileName: '序时账.csv' }
);

golden(
	'layout-c-nc',
	`"月","日","核算账簿名称","凭证号","分录号","摘要","科目编码","科目名称","辅助项","币种","借方-本币","贷方-本币","核销信息","结算信息"
"03","01","示例村合作社-基准账簿","银收-0001","1","收二季度商铺租金","100201","100201\\银行存款\\工商银行","【银行账户：东城支行62】","人民币","1,260,000.00","","",""
"03","01","示例村合作社-基准账簿","银收-0001","2","收二季度商铺租金","501003","501003\\经营收入\\租赁收入","【客商：示例商贸公司】","人民币","","1,260,000.00","",""
"03","04","示例村合作社-基准账簿","银付-0001","1","付保洁服务费","541004","541004\\管理费用\\保洁费","","人民币","3,200.00","","",""
"03","04","示例村合作社-基准账簿","银付-0001","2","付保洁服务费","100201","100201\\银行存款\\工商银行","","人民币","","3,200.00","",""
"04","02","示例村合作社-基准账簿","银收-0001","1","收鱼塘承包款","100201","100201\\银行存款\\工商银行","","人民币","36,000.00","","",""
"04","02","示例村合作社-基准账簿","银收-0001","2","收鱼塘承包款","511001","511001\\发包及上交收入\\承包金","【客商：示例养殖场】","人民币","","36,000.00","",""
`,
	{ encoding: 'utf-8-bom', fileName: '凭证明细-2022.csv' }
);

golden(
	'layout-d-jingdouyun',
	`日期,凭证字,凭证号,附件数,分录序号,摘要,科目代码,科目名称,借方金额,贷方金额,客户,供应商,职员,项目,部门,存货,是否限定,自定义辅助核算类别,自定义辅助核算编码,数量,单价,原币金额,币别,汇率
2022/3/8,记,1,2,1,收鱼塘发包款,10201,基本户,"36,000.00",,,,,,,,,,,,,36000,RMB,1
,,,,2,收鱼塘发包款,51100102,水面承包收入,,"36,000.00",示例养殖户,,,,,,,,,,,36000,RMB,1
2022/3/9,记,2,1,1,付道路维修款,502001,维修费,"12,345.60",,,示例工程队,,,,,,,,,,12345.6,RMB,1
,,,,2,付道路维修款,502001,维修费,"12,345.60",,,示例工程队,,,,,,,,,,12345.6,RMB,1
,,,,3,付道路维修款,10201,基本户,,"24,691.20",,示例工程队,,,,,,,,,,24691.2,RMB,1
`,
	{ encoding: 'utf-8-bom' }
);

golden(
	'layout-f-eas',
	`公司,记账日期,业务日期,会计期间,凭证类型,凭证号,分录号,摘要,科目,科目名称,币种,汇率,方向,原币金额,数量,单价,借方金额,贷方金额,制单人,过账人,审核人,附件数量,核算项目1
示例村合作社,2025-06-18,2025-06-18,6,记,1,1,收联合公司分红,102.01,基本户,人民币,1,借,700000,,,700000,0,甲,乙,丙,3,
示例村合作社,2025-06-18,2025-06-18,6,记,1,2,收联合公司分红,502.01,股利,人民币,1,贷,700000,,,0,700000,甲,乙,丙,3,示例联合发展公司
示例村合作社,2025-06-30,2025-06-30,6,转,1,1,结转成本,511.02,经营支出\\物业支出,人民币,1,借,8000,,,8000,0,甲,乙,丙,0,
示例村合作社,2025-06-30,2025-06-30,6,转,1,2,结转成本,401,生产(劳务)成本,人民币,1,贷,8000,,,0,8000,甲,乙,丙,0,
`
);

golden(
	'layout-g-daizhang',
	`日期;凭证字号;摘要;科目;借方金额;贷方金额
2024年1月8日;记字第1号;收一季度门面房租金;1020101 银行存款/基本户;¥48,000.00;
2024年1月8日;记字第1号;收一季度门面房租金;50103 经营收入/出租收入;;￥４８，０００．００
2024年1月31日;记字第2号;付1月电费;51305_管理费用_水电费;1234.50元;-
2024年1月31日;记字第2号;付1月电费;1020101银行存款-基本户;—;1234.50元
`
);

golden(
	'layout-j-day-book',
	`银行存款日记账,,,,,,,,
科目：102 银行存款,,,,,,,,
2024年,,凭证号,摘要,对方科目,借方,贷方,方向,余额
月,日,,,,,,,
1,1,,上年结转,,,,借,"100,000.00"
1,5,收-1,收一季度厂房租金,501 经营收入,"500,000.00",,借,"600,000.00"
1,9,付-1,付办公用品款,513 管理费用,,860.50,借,"599,139.50"
1,31,,本月合计,,"500,000.00",860.50,借,"599,139.50"
1,31,,本年累计,,"500,000.00",860.50,借,"599,139.50"
2,8,收-1,收联合公司分红,502 投资收益,"70,000.00",,借,"669,139.50"
2,29,,本月合计,,"70,000.00",0.00,借,"669,139.50"
2,29,,本年累计,,"570,000.00",860.50,借,"669,139.50"
,,,过次页,,,,借,"669,139.50"
`,
	{ encoding: 'gb18030' }
);

golden(
	'layout-j-one-sided',
	`2024年,,凭证号,摘要,借方,贷方,方向,余额
月,日,,,,,,
,,,上年结转,,,平,0.00
1,5,记-1,收一季度厂房租金,,"500,000.00",贷,"500,000.00"
1,31,,本月合计,,"500,000.00",贷,"500,000.00"
1,31,,本年累计,,"500,000.00",贷,"500,000.00"
2,9,记-7,红字更正,,（1,000.00）,贷,"499,000.00"
`,
	{ encoding: 'gb18030', fileName: '5010301 标准厂房出租收入 明细账.csv' }
);

golden(
	'layout-b-trial-balance',
	`科目余额表,,,,,,,
单位名称：示例村股份经济合作社,,,月份：2024.01-2024.02,,,,
科目编码,科目名称,期初余额,,本期发生,,期末余额,
,,借方,贷方,借方,贷方,借方,贷方
101,库存现金,1000.00,,0.00,200.00,800.00,
合计,,1000.00,1000.00,200.00,200.00,800.00,800.00
`
);
golden(
	'layout-e-kingdee-k3',
	`FDATE,FTRANSDATE,FPERIOD,FGROUP,FNUM,FENTRYID,FEXP,FACCTID,FCLSNAME1,FOBJID1,FCYID,FEXCHRATE,FDC,FFCYAMT,FQTY,FPRICE,FDEBIT,FCREDIT,FPREPARE,FCHECK,FATTCHMENT
2025/3/3,2025/3/3,3,记,1.00000,0,收一季度仓库租金,10201,,,RMB,1.00000,D,15000.00000,0.00000,0.00000,15000.00000,0.00000,甲,乙,1
2025/3/3,2025/3/3,3,记,1.00000,1,收一季度仓库租金,50103,,,RMB,1.00000,C,15000.00000,0.00000,0.00000,0.00000,15000.00000,甲,乙,1
`
);
golden(
	'layout-h-account-list',
	`示例村股份经济合作社,,,,,
科目表,,,,,
科目代码,科目名称,科目性质(借/贷),状态,数量核算,辅助核算
101,库存现金,借,启用,否,
501,经营收入,贷,启用,否,
`
);
golden(
	'layout-i-hand-kept',
	`记账凭证汇编 2024年度,,,,,,
日期,凭证号,摘要,总账科目,明细科目,借方金额,贷方金额
2024年03月08日,记字第01号,收摊位费,库存现金,,600.00,
2024年03月08日,记字第01号,收摊位费,经营收入,摊位费收入,,600.00
合计,,,,,600.00,600.00
`
);

// —— Encodings and delimiters ——

const PLAIN = `日期,凭证号,摘要,科目编码,科目名称,借方金额,贷方金额
2022-03-08,记-1,收门面房租金,101,现金,600.00,
2022-03-08,记-1,收门面房租金,501003,租赁收入,,600.00
2022-03-09,记-2,付报刊费,541003,报刊费,120.00,
2022-03-09,记-2,付报刊费,101,现金,,120.00
`;
golden('encoding-utf-16le-tab', PLAIN.replaceAll(',', '\t').replaceAll('\n', '\r\n'), { encoding: 'utf-16le-bom' });
golden('encoding-utf-16be', PLAIN, { encoding: 'utf-16be-bom' });
golden('encoding-utf-16le-unmarked', PLAIN, { encoding: 'utf-16le' });
golden('encoding-rare-hanzi', PLAIN.replaceAll('门面房', '𠮷祥门面房㙍'.replace('㙍', '')), { encoding: 'gb18030' });
golden('encoding-western', 'Datum;Beleg;Text;Soll;Haben\n2022-03-08;1;Miete Müller, Straße;600,00;\n', { encoding: 'latin1' });
golden('encoding-chosen', PLAIN.replace('门面房', ''), { encoding: 'gb18030', options: { encoding: 'gb18030' } });
golden('delimiter-pipe', PLAIN.replaceAll(',', '|'));
golden('delimiter-full-width-comma', PLAIN.replaceAll(',', '，'), { encoding: 'gb18030' });
golden('line-ends-old-mac', PLAIN.replaceAll('\n', '\r'));

// —— Files of another kind ——

golden('file-is-empty', '\uFEFF\r\n\r\n');
golden('file-is-old-excel', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0, 0), { source: 'source.xls' });
golden('file-is-excel', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0, 6, 0, 8, 0), { source: 'source.xlsx' });
golden('file-is-pdf', encode('%PDF-1.7\n%âãÏÓ\n1 0 obj\n', 'latin1'), { source: 'source.pdf' });
golden('file-is-image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), { source: 'source.png' });
golden('file-is-html', '<html xmlns:o="urn:schemas-microsoft-com:office:office"><table><tr><td>日期</td></tr></table></html>', { encoding: 'gb18030', source: 'source.xls' });
golden('file-is-not-text', Uint8Array.from({ length: 600 }, (_, i) => (i * 37) % 256), { source: 'source.dat' });
golden('header-not-found', '村民小组,户数,人口\n一组,35,120\n二组,41,139\n');
const UNKNOWN = PLAIN.replace(/^.*/, '甲,乙,丙,丁,戊,己,庚');
golden('columns-unknown', `示例村股份经济合作社,,,,,,\n${UNKNOWN}`);
golden('columns-mapped', `示例村股份经济合作社,,,,,,\n${UNKNOWN}`, {
	options: { headerRow: 2, delimiter: ',', roles: ['date', 'voucher', 'summary', 'accountCode', 'accountName', 'debit', 'credit'] }
});
golden('columns-without-header', PLAIN.replace(/^.*\n/, ''), {
	options: { headerRow: 0, delimiter: ',', roles: ['date', 'voucher', 'summary', 'accountCode', 'accountName', 'debit', 'credit'] }
});
golden('column-doubled', UNKNOWN, {
	options: { headerRow: 1, delimiter: ',', roles: ['date', 'voucher', 'summary', 'accountCode', 'accountName', 'debit', 'debit'] }
});
golden('column-missing', '日期,凭证号,科目编码,科目名称,借方金额\n2022-03-08,记-1,101,现金,600.00\n');
golden('fiscal-year-unknown', PLAIN.replaceAll('2022-', ''));

// —— One case a fault ——

const HEADER = '日期,凭证号,摘要,科目编码,科目名称,借方金额,贷方金额\n';
const rows = (...lines: string[]) => `${HEADER}${lines.join('\n')}\n`;
type Where = { date?: string; number?: string; summary?: string };
const cash = (amount: string, { date = '2022-03-08', number = '记-1', summary = '收门面房租金' }: Where = {}) =>
	`${date},${number},${summary},101,现金,${amount},`;
const rent = (amount: string, { date = '2022-03-08', number = '记-1', summary = '收门面房租金' }: Where = {}) =>
	`${date},${number},${summary},501003,租赁收入,,${amount}`;
const pair = (amount: string, about?: Where) => [cash(amount, about), rent(amount, about)];

golden('text', rows(
	...pair('600.00', { summary: '收租金\0李' }),
	...pair('600.00', { number: '记-2', summary: '收租金\uFFFD' })
));
golden('text-lone-surrogate', rows(...pair('600.00', { summary: '收\ud842租金' })), { encoding: 'utf-16le-bom' });
golden('text-cut-inside-a-character', encode(rows(...pair('600.00')), 'gb18030').slice(0, -12));
golden('text-invisible', rows(
	cash('6\u200b00.00', { summary: '\u202e收门面房租金\u202c' }),
	rent('600.00', { date: '2022-03-\u000508' })
));
golden('text-too-long', rows(...pair('600.00', { summary: '收'.repeat(1_001) })));
golden('quotes', rows(
	cash('600.00', { summary: '"收门面房租金' }),
	rent('600.00'),
	...pair('50.00', { number: '记-2', summary: '"收"大桥"租金"' }),
	...pair('"1,050.00"', { number: '记-3' })
));
golden('row-too-long', rows(cash('1,600.00'), rent('"1,600.00"')));
golden('row-incomplete', rows(...pair('600.00'), '2022-03-09,记-2,付报'));
golden('no-entries', rows('2022-03-09,,备注：本月无业务,,,,'));

golden('dates', rows(
	...pair('1.00', { date: '', number: '记-1' }),
	...pair('2.00', { date: '三月八日', number: '记-2' }),
	...pair('3.00', { date: '2022-02-30', number: '记-3' }),
	...pair('4.00', { date: '23-04-03', number: '记-4' }),
	...pair('5.00', { date: '44628', number: '记-5' }),
	...pair('6.00', { date: '2022-3-8 00:00:00', number: '记-6' }),
	...pair('7.00', { date: '22.3.8', number: '记-7' }),
	...pair('8.00', { date: '20220308', number: '记-8' })
));
const dated = (...dates: string[]) => rows(...dates.flatMap((date, i) => pair('600.00', { date, number: `记-${i + 1}` })));
golden('date-order-unclear', dated('03/04/2022', '05/06/2022'));
golden('date-order-chosen', dated('03/04/2022', '05/04/2022'), { options: { dateOrder: 'day-first' } });
golden('date-order-told', dated('03/04/2022', '04/04/2022', '25/04/2022', '28/04/2022', '04/29/2022'));
golden('date-order-two-digit-year', dated('04-03-22', '04-25-22'), { fileName: '序时账2022.csv' });
golden('date-outside-year', rows(...pair('600.00'), ...pair('1.00', { date: '2022-03-09', number: '记-2' }), ...pair('600.00', { date: '2023-01-02' })));
golden('month-closed', rows(...pair('600.00')), { books: { closedThrough: '2022-03' } });

golden('amounts', rows(
	...pair('1.234', { number: '记-1' }),
	...pair('1.2万', { number: '记-2' }),
	...pair('#######', { number: '记-3' }),
	...pair('1E+05', { number: '记-4' }),
	...pair('约600', { number: '记-5' }),
	...pair('"1.234,56"', { number: '记-6' }),
	...pair('99999999999999999', { number: '记-7' }),
	'2022-03-08,记-8,收租金,101,现金,600.00,600.00',
	cash('', { number: '记-9' }),
	cash('0.00', { number: '记-10' }),
	...pair('3.10000', { number: '记-11' }),
	...pair("'600.00", { number: '记-12' }),
	...pair('"1,2,345"', { number: '记-13' })
));
const inSemicolons = (...amounts: string[]) => rows(...amounts.flatMap((amount, i) => pair(amount, { number: `记-${i + 1}` })).map((line) => line.replace(/^([^,]*),([^,]*),([^,]*),([^,]*),([^,]*),/, '$1;$2;$3;$4;$5;'))
	.map((line) => (line.includes('101;') ? line.replace(/,$/, ';') : line.replace(/;,/, ';;')))).replace(/^[^\n]*/, HEADER.trim().replaceAll(',', ';'));
golden('decimal-mark-unclear', inSemicolons('1.234', '5.000', '600'));
golden('decimal-mark-chosen', inSemicolons('1.234', '5.000', '600'), { options: { decimalMark: ',' } });
golden('decimal-comma', inSemicolons('1.234,56', '12,5', '-1.000', '2.500,00-', '12.50'));
golden('side-missing', '日期,凭证号,摘要,科目编码,科目名称,方向,金额\n2022-03-08,记-1,收租金,101,现金,借,600.00\n2022-03-08,记-1,收租金,501003,租赁收入,,600.00\n');

golden('accounts', rows(
	...pair('600.00'),
	'2022-03-09,记-2,付款,,,50.00,',
	'2022-03-09,记-2,付款,5.14E+08,办公费,50.00,',
	'2022-03-09,记-2,付款,999,不明,50.00,',
	'2022-03-09,记-2,付款,,绿化养护费,50.00,',
	'2022-03-09,记-2,冲租金,501003,出租厂房,-50.00,',
	'2022-03-09,记-2,付款,541,管理费用,50.00,',
	'2022-03-09,记-2,付款,541001.0,办公费,50.00,',
	'2022-03-09,记-2,收分红,502,投资收益,,250.00',
	'2022-03-09,记-2,收款,561001,其他收入\\杂项,,50.00',
	'2022-03-09,记-2,付款,551001,敬老支出,50.00,',
	'2022-03-09,记-2,收补助,522001,奖励,,50.00',
	'2022-03-09,记-2,收利息,531001,存款利息,,50.00',
	'2022-03-09,记-2,存入银行,100201,100201\\银行存款\\工商银行,100.00,'
));
golden('code-unclear', rows(
	cash('600.00'),
	'2022-03-08,记-1,收门面房租金,501 003,租赁收入,,200.00',
	'2022-03-08,记-1,收门面房租金,"501""003",租赁收入,,200.00',
	'2022-03-08,记-1,收门面房租金,501003①,租赁收入,,200.00'
));
golden('account-new', rows(...pair('600.00')), { books: { chart: 'rural_2004', accountingSystem: 'rural_2004', admitsNewAccounts: false } });
golden('account-new-accepted', rows(...pair('600.00')), {
	options: { acceptedAccounts: ['501003'] },
	books: { chart: 'rural_2004', accountingSystem: 'rural_2004', admitsNewAccounts: false }
});
golden('accounting-system-unclear', rows('2022-03-08,记-1,收款,102,,600.00,', '2022-03-08,记-1,收款,541,,,300.00', '2022-03-08,记-1,收款,503,,,300.00'));
golden('accounting-system-colliding', rows('2022-03-08,记-1,收款,102,,600.00,', '2022-03-08,记-1,收款,502,,,600.00'));
golden('accounting-system-differs', rows(...pair('600.00'), '2022-03-09,记-2,付电费,541001,水电费,90.00,', '2022-03-09,记-2,付电费,101,现金,,90.00'), { books: { accountingSystem: 'rural_2023' } });
golden('accounting-system-not-supported', rows('2022-03-08,记-1,收货款,1002,银行存款,600.00,', '2022-03-08,记-1,收货款,5001,主营业务收入,,600.00'));
golden('counter-account-unclear', '科目：102 银行存款,,,,,,\n日期,凭证字号,摘要,对方科目,借方,贷方,余额\n2022-03-08,记-1,收租金等,"501003,531001",600.00,,600.00\n');

golden('vouchers', rows(
	cash('600.00'),
	rent('500.00'),
	...pair('2.00', { number: '' }),
	...pair('3.00', { number: '记-甲' }),
	...pair('4.00', { number: '记-4' }),
	cash('5.00', { number: '记-5' }),
	rent('5.00', { number: '记-5', date: '2022-03-10' }),
	...pair('6.00', { number: '记-4' }),
	...pair('7.00', { number: '付-1' })
));
golden('too-many-different', rows(
	...Array.from({ length: 501 }, (_, n) => pair('1.00', { number: `${[...String(n)].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('')}-1` })).flat()
));
golden('voucher-status', rows(...pair('600.00'), ...pair('1.00', { number: '记-2' }), ...pair('1.00', { number: '记-3' }))
	.split('\n').map((line, i) => (line === '' ? '' : `${line},${['状态', '已记账', '已记账', '已作废', '已作废', '未记账', '未记账'][i]}`)).join('\n'));
golden('voucher-posted', rows(...pair('600.00'), ...pair('700.00', { number: '记-2' }), ...pair('1.00', { number: '记-4' })), {
	books: { posted: { '2022-03 记-1': 'same', '2022-03 记-2': 'other', '2022-03 记-3': 'other' } }
});

golden('subtotals', rows(
	...pair('600.00'),
	',,本日合计,,,600.00,600.00',
	...pair('50.00', { number: '记-2', date: '2022-03-09' }),
	',,本月合计,,,650.00,660.00',
	...pair('8.00', { date: '2022-04-01', summary: '4月合计收租' }),
	',,本月合计,,,8.00,8.00',
	',,本年累计,,,100658.00,100658.00',
	'合计,,,,,658.00,658.00'
));
golden('balance-differs', '科目：101 现金,,,,,,,\n日期,凭证字号,摘要,对方科目,收入,支出,借或贷,结余\n2022-03-01,,上月结转,,,,借,100.00\n2022-03-08,现收-1,收租金,501 经营收入,600.00,,借,700.00\n2022-03-09,现付-1,付报刊费,541 管理费用,,90.00,借,600.00\n2022-03-10,现付-2,付邮费,541 管理费用,,10.00,借,590.00\n');
golden('summary-looks-like-compensation', rows(...pair('286000.00', { summary: '收征地补偿费' })));
golden('closing-and-red-ink', rows(
	...pair('600.00'),
	...pair('-100.00', { number: '记-2', summary: '冲减租金' }),
	'2022-12-31,记-1,结转本年收益,501003,租赁收入,500.00,',
	'2022-12-31,记-1,结转本年收益,321,本年收益,,500.00'
));
golden('merged-cells', rows(
	cash('600.00'),
	',,收门面房租金,501003,租赁收入,,600.00',
	',,本日合计,,,600.00,600.00',
	',,付杂费,541009,杂费,5.00,',
	'2022-03-09,,付杂费,101,现金,,5.00',
	'2022-03-10,记-2,收租金,101,现金,9.00,',
	'2022-03-10,,收租金,501003,租赁收入,,9.00',
	',,制单人：甲,,,,'
));
golden('pages-with-header-again', `示例村股份经济合作社,,,,,,单位：元
${HEADER}${pair('600.00').join('\n')}
制单人：甲,,审核人：乙,,,,
示例村股份经济合作社,,,,,,单位：元
${HEADER}${pair('50.00', { number: '记-2' }).join('\n')}
,,合计,,,650.00,650.00
`);
golden('cells-kept-as-text', rows(...pair('="600.00"', { date: '="2022-03-08"', number: '="记-0001"' }), '\t2022-03-09,记-2\t,付款,"\t541003","\t报刊费",\t5.00 ,', '2022-03-09,记-2,付款,="101",现金,,5.00'));

// —— What a person corrected on the review page ——

golden(
	'repairs-of-cells',
	`日期,凭证字号,摘要,科目编码,科目名称,借方金额,贷方金额,备注,备注
2022-03-08,记-1,收厂房租金,10201,基本户,1.2万,,,
2022-03-08,记-1,收厂房租金,5.01E+07,标准厂房租金,,12000.00,,
2022-03-31,记-2,收厂房租金,10201,基本户,800.00,,,
2022-03-31,记-2,收厂房租金,5.01E+07,标准厂房租金,,800.00,,
2022-02-30,记-3,存款利息,10201,基本户,60.50,,,
2022-03-30,记-3,存款利息,5.01E+07,利息收入,,60.50
`,
	{
		fileName: '记账_2022.csv',
		options: {
			repairs: {
				cells: [
					{ row: 2, column: 5, from: '1.2万', to: '12000.00' },
					{ row: null, column: 3, from: '5.01E+07', to: '50100301' },
					{ row: 7, column: 3, from: '5.01E+07', to: '531001' },
					{ row: 6, column: 0, from: '2022-02-30', to: '2022-03-30' },
					{ row: 7, column: 8, from: '', to: '第二个备注列' }
				]
			}
		}
	}
);

golden(
	'repairs-of-rows',
	`日期,凭证字号,摘要,科目编码,科目名称,借方金额,贷方金额
2022-03-08,记-1,收"东区厂房租金,10201,基本户,12000.00,
2022-03-08,记-1,收东区厂房租金,50100301,标准厂房租金,,12,000.00
2022-03-09,记-2,付维修费,502001,维修费,300.00,
2022-03-10,记-3,记错的一张,10201,基本户,1.00,
2022-03-10,记-3,记错的一张,531001,利息收入,,2.00
`,
	{
		fileName: '记账_2022.csv',
		options: {
			repairs: {
				rows: [
					{ row: 2, cells: ['2022-03-08', '记-1', '收“东区”厂房租金', '10201', '基本户', '12000.00'] },
					{ row: 3, cells: ['2022-03-08', '记-1', '收东区厂房租金', '50100301', '标准厂房租金', '', '12000.00'] }
				],
				added: [{ after: 4, cells: ['2022-03-09', '记-2', '付维修费', '10201', '基本户', '', '300.00'] }],
				skipped: [5, 6]
			}
		}
	}
);

golden(
	'repairs-not-applied',
	`日期,凭证字号,摘要,科目编码,科目名称,借方金额,贷方金额
2022-03-08,记-1,收厂房租金,10201,基本户,12000.00,
2022-03-08,记-1,收厂房租金,50100301,标准厂房租金,,12000.00
`,
	{
		fileName: '记账_2022.csv',
		options: {
			repairs: {
				cells: [
					{ row: 2, column: 5, from: '1.2万', to: '12000.00' },
					{ row: null, column: 3, from: '5.01E+07', to: '50100301' },
					{ row: 40, column: 0, from: '2022-02-30', to: '2022-03-30' },
					{ row: 1, column: 5, from: '借方金额', to: '贷方金额' }
				],
				rows: [{ row: 41, cells: ['2022-03-08'] }],
				added: [{ after: 42, cells: ['2022-03-08'] }],
				skipped: [43]
			}
		}
	}
);
