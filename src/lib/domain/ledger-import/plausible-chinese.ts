/**
 * Is this GB18030 text Chinese, or another encoding's letters read as rare hanzi? Western European bytes pair up with
 * ASCII into hanzi outside GB2312, Cyrillic into its second level, Korean into its first level but never into the
 * words and the few hundred hanzi that every Chinese table is full of.
 */
const LEDGER_WORDS =
	/日期|凭证|摘要|科目|借方|贷方|金额|余额|合计|银行|现金|收入|支出|费用|单位|名称|编码|租金|账户|报销/;
const FREQUENT = new Set(
	'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严租金凭摘要科目借贷款费银账户村组承包鱼塘房屋付款缴交纳税水电修补助贴利息股份红利基本存款现库往来应付应收办公折旧福利'
);
const ENOUGH = 0.6;

/** Share of frequent hanzi and share of characters inside GB2312, over what is not ASCII. */
export function isPlausibleChinese(text: string): boolean {
	if (LEDGER_WORDS.test(text) && sharesOf(text).oddShare < 0.3) return true;
	const { frequentShare, oddShare, count } = sharesOf(text);
	return count === 0 || (frequentShare >= 0.2 && oddShare <= 1 - ENOUGH);
}

function sharesOf(text: string): { frequentShare: number; oddShare: number; count: number } {
	let count = 0;
	let frequent = 0;
	let odd = 0;
	for (const character of text) {
		const code = character.codePointAt(0) ?? 0;
		if (code < 0x80) continue;
		count += 1;
		if (FREQUENT.has(character) || isChinesePunctuation(code)) frequent += 1;
		else if (!isHanzi(code)) odd += 1;
	}
	const whole = Math.max(count, 1);
	return { frequentShare: frequent / whole, oddShare: odd / whole, count };
}

const isHanzi = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const isChinesePunctuation = (code: number): boolean =>
	(code >= 0x3000 && code <= 0x303f) ||
	(code >= 0xff00 && code <= 0xffef) ||
	code === 0x2014 ||
	code === 0x00b7;
