/**
 * Every fault that a file can have: its severity, and in both languages [what is wrong, what to do].
 * `{name}` is filled in from the problem's params. The advice speaks to an accountant in front of a spreadsheet.
 */
type Sentences = readonly [message: string, advice: string];
type Line = {
	readonly severity: 'error' | 'warning';
	readonly 'zh-CN': Sentences;
	readonly en: Sentences;
};

const error = (zh: Sentences, en: Sentences): Line => ({ severity: 'error', 'zh-CN': zh, en });
const warning = (zh: Sentences, en: Sentences): Line => ({ severity: 'warning', 'zh-CN': zh, en });

const SAVE_AS_CSV = {
	zh: '用 Excel 或 WPS 打开它，点“文件 → 另存为”，类型选“CSV UTF-8（逗号分隔）”，再上传存好的 .csv 文件。',
	en: 'Open it in Excel or WPS, choose File → Save As, pick the type “CSV UTF-8 (comma delimited)”, and upload the .csv file it makes.'
};
const EXPORT_AGAIN = {
	zh: '回到记账软件重新导出一次；不要用 Excel 打开后直接保存。',
	en: 'Export the file again from the accounting software; do not open it in Excel and save it on the way.'
};

export const PROBLEMS = {
	// The file as a whole: no table can be read.
	'file-is-empty': error(
		['文件是空的，里面没有任何内容。', '在记账软件里确认选对了账套和期间，重新导出后再上传。'],
		[
			'The file is empty.',
			'Check the ledger set and the period in the accounting software, export again, and upload that file.'
		]
	),
	'file-is-old-excel': error(
		['这是旧版 Excel 文件（.xls），不能直接导入。', SAVE_AS_CSV.zh],
		['This is an old Excel workbook (.xls), which cannot be imported as it is.', SAVE_AS_CSV.en]
	),
	'file-is-excel': error(
		['这是 Excel 文件（.xlsx）或压缩包，不能直接导入。', `如果是压缩包，先解压。${SAVE_AS_CSV.zh}`],
		[
			'This is an Excel workbook (.xlsx) or a zip archive, which cannot be imported as it is.',
			`Unpack it first if it is an archive. ${SAVE_AS_CSV.en}`
		]
	),
	'file-is-pdf': error(
		[
			'这是 PDF 文件，里面的数字不能可靠地读出来。',
			'请从记账软件里导出“序时账”或“凭证明细”，格式选 CSV 或 Excel；是 Excel 的再另存为 CSV UTF-8。'
		],
		[
			'This is a PDF; figures cannot be read from it reliably.',
			'Export the journal (序时账) or voucher list (凭证明细) from the accounting software as CSV or Excel; save an Excel file as CSV UTF-8.'
		]
	),
	'file-is-image': error(
		[
			'这是一张图片，不是账页数据。',
			'请从记账软件里导出“序时账”或“凭证明细”，格式选 CSV 或 Excel；是 Excel 的再另存为 CSV UTF-8。'
		],
		[
			'This is a picture, not ledger data.',
			'Export the journal (序时账) or voucher list (凭证明细) from the accounting software as CSV or Excel; save an Excel file as CSV UTF-8.'
		]
	),
	'file-is-html': error(
		['这其实是网页（HTML 或 XML）表格，只是起了个表格文件的名字。', SAVE_AS_CSV.zh],
		['This is really a web page (an HTML or XML table) under a spreadsheet’s name.', SAVE_AS_CSV.en]
	),
	'file-is-not-text': error(
		[
			'这不是文本表格，看不出是什么文件。',
			'请从记账软件里导出“序时账”或“凭证明细”，另存为 CSV UTF-8 后上传。'
		],
		[
			'This is not a text table; what kind of file it is cannot be told.',
			'Export the journal or voucher list from the accounting software, save it as CSV UTF-8, and upload that.'
		]
	),
	'encoding-unclear': error(
		[
			'看不出文件用的是哪种文字编码，没有猜。',
			'在“编码”里逐个试选，看到中文正常的那一种就是；或者用 Excel 另存为“CSV UTF-8”后重新上传。'
		],
		[
			'The text encoding of the file is not clear, and was not guessed.',
			'Try the encodings one by one until the Chinese reads well; or save the file as “CSV UTF-8” in Excel and upload it again.'
		]
	),
	'header-not-found': error(
		[
			'前 30 行里没有找到表头（日期、凭证号、摘要、科目、借方、贷方这样的一行）。',
			'确认导出的是“序时账”或“凭证明细”，而且带着列名；如果乱码，换一种编码；分隔符不对时换一种分隔符。'
		],
		[
			'No header row (date, voucher number, summary, account, debit, credit) was found in the first 30 rows.',
			'Make sure the export is a journal (序时账) or voucher list (凭证明细) with column names; if the text is garbled, choose another encoding; or choose another delimiter.'
		]
	),
	'columns-unknown': error(
		[
			'这是一张表，但没有认出表头：不知道哪一列是日期、凭证号、科目和金额。',
			'在“每一列是什么”里指一下表头和各列，以后同样表头的文件就自动这样读。'
		],
		[
			'This is a table, but its header was not recognised: which column holds date, voucher number, account and amounts is not known.',
			'Point out the header and the columns under “What each column is”; files with the same header are then read that way.'
		]
	),
	'column-doubled': error(
		[
			'第 {first} 列和第 {second} 列都对应成“{role}”，不知道该用哪一列。',
			'在“每一列是什么”里留一列，另一列改成“不导入”或它真正的内容。'
		],
		[
			'Columns {first} and {second} are both set to “{role}”; which one counts is not known.',
			'Keep one of them under “What each column is” and set the other to “Not imported” or to what it is.'
		]
	),
	'date-order-unclear': error(
		[
			'日期“{cell}”可以是日在前，也可以是月在前，文件里没有一个日期能看出来，没有猜。',
			'选定一种读法，再重新核对。'
		],
		[
			'The date “{cell}” can be day first or month first, and no date in the file tells which; nothing was guessed.',
			'Choose one reading and check again.'
		]
	),
	'decimal-mark-unclear': error(
		[
			'金额“{cell}”里的点或逗号可以是千分位，也可以是小数点，文件里没有一个金额能看出来，没有猜。',
			'选定一种读法，再重新核对。'
		],
		[
			'In the amount “{cell}” the mark can separate thousands or decimals, and no amount in the file tells which; nothing was guessed.',
			'Choose one reading and check again.'
		]
	),
	'file-is-trial-balance': error(
		[
			'这是科目余额表，只有各科目的合计，没有一笔笔凭证，不能当凭证入账。',
			'要记账，请导出同一期间的“序时账”或“凭证明细”；要核对账或录期初余额，在导入页上传它。'
		],
		[
			'This is a trial balance (科目余额表): totals by account, no vouchers, so no entries can be posted from it.',
			'To post, export the journal (序时账) or voucher list (凭证明细) of the same period; to check the books or to set opening balances, upload it on the import page.'
		]
	),
	'file-is-account-list': error(
		[
			'这是科目表，没有凭证，不能当凭证入账。',
			'要记账，请导出“序时账”或“凭证明细”；要添加科目，在导入页上传它。'
		],
		[
			'This is a list of accounts without vouchers, so no entries can be posted from it.',
			'To post, export the journal (序时账) or voucher list (凭证明细); to add accounts, upload it on the import page.'
		]
	),
	'column-missing': error(
		[
			'没有找到“{needed}”这一列。',
			'在“每一列是什么”里指出它是哪一列；文件里真的没有这一列，就在导出时勾上它再导一次。'
		],
		[
			'The column “{needed}” was not found.',
			'Point it out under “What each column is”; if the file really lacks it, tick it in the export settings and export again.'
		]
	),
	'unit-not-yuan': error(
		[
			'这里写明金额不是以元为单位：“{cell}”。没有换算。',
			'导出时把金额单位改成“元”；或者把金额都改成以元为单位的数字，再把这里的单位改成“元”。'
		],
		[
			'This says that the amounts are not in yuan: “{cell}”. Nothing was converted.',
			'Export again with yuan (元) as the unit; or write all amounts in yuan and change the unit here to 元.'
		]
	),
	'fiscal-year-unknown': error(
		['文件里没有写年份，文件名里也没有。', '选一下这份账是哪一年的，再重新核对。'],
		[
			'Neither the rows nor the file name say which year this is.',
			'Choose the year these books belong to and check again.'
		]
	),
	'accounting-system-unclear': error(
		[
			'分不清用的是 2004 年制度还是 2023 年制度的科目：像 2004 年的有 {codes2004}，像 2023 年的有 {codes2023}。同一个编码在两套制度里是不同的科目，没有猜。',
			'选定这份账用的会计制度；如果一个文件里混着两个年度，按年度分开导出。'
		],
		[
			'It is not clear whether the accounts follow the 2004 or the 2023 system: {codes2004} speak for 2004, {codes2023} for 2023. The same code means different accounts in the two, so nothing was guessed.',
			'Choose the accounting system of these books; if the file mixes two years, export each year by itself.'
		]
	),
	'accounting-system-unnamed': error(
		[
			'科目编码 {codes} 在 2004 年制度和 2023 年制度里是不同的科目，文件里又没有能分清的科目名称，没有猜。',
			'导出时带上“科目名称”；或者选定这份账用的会计制度，再重新核对。'
		],
		[
			'The codes {codes} mean different accounts in the 2004 and the 2023 system, and no account name tells which; nothing was guessed.',
			'Include the account names in the export; or choose the accounting system of these books and check again.'
		]
	),
	'accounting-system-differs': error(
		[
			'文件里的科目是 {fileSystem} 年制度的，账套这一年用的是 {booksSystem} 年制度：例如 {codes}。',
			'确认账套和年度选对了；如果这一年的会计制度设错了，先改制度再导入。'
		],
		[
			'The accounts in the file follow the {fileSystem} system, this year of the books the {booksSystem} one: {codes}, for example.',
			'Check the ledger set and the year; if the year’s accounting system is set wrongly, correct that first.'
		]
	),
	'accounting-system-not-supported': error(
		[
			'文件里用的是企业会计的四位科目（如 {codes}），不是村集体经济组织的科目。',
			'公司账（强村公司）目前不能导入；请确认导出的是合作社或村委会的账套。'
		],
		[
			'The file uses four-digit company accounts (such as {codes}), not those of a village collective.',
			'Company books cannot be imported yet; make sure the export is from the cooperative’s or the village committee’s ledger set.'
		]
	),
	'own-account-unknown': error(
		[
			'这是一个科目的账（现金、银行日记账或三栏账），文件里没有写明是哪个科目。',
			'选一下它是哪个现金或银行账户的账；答过一次，下次同样的表会先提示这个答案。'
		],
		[
			'This is the book of one account (a cash or bank day book, or a three-column ledger), and the file does not say which.',
			'Choose the cash or bank account it belongs to; the next table of this kind will suggest the same answer.'
		]
	),
	'line-account-open': error(
		[
			'“{summary}”（{count} 笔，{sum} 元）还没有定对方科目。',
			'在“每一行记到哪个科目”里填上；以前记过的会先提示。'
		],
		[
			'“{summary}” ({count} lines, {sum} yuan) has no counter account yet.',
			'Fill it in under “Where each line is booked”; what was decided before is suggested.'
		]
	),
	'line-in-two-books': warning(
		[
			'与 {code} {name} 之间的存取有 {count} 笔：那个账户自己的日记账里也会有这几笔。',
			'只从一本账里记。另一本也要导入的话，在其中一本把这几笔答成“另一本账里记”。'
		],
		[
			'{count} lines move money to or from {code} {name}: that account’s own book holds them too.',
			'Post them from one book only; if the other book is imported as well, answer “posted from the other book” in one of them.'
		]
	),
	'no-entries': error(
		['表头下面没有一笔可以记账的分录。', '检查导出时选的期间和账套，重新导出。'],
		[
			'There is not one line below the header that could be posted.',
			'Check the period and the ledger set of the export, and export again.'
		]
	),

	'too-many-different': error(
		[
			'“{column}”这一列从这一行起已超过 {limit} 种不同的内容，不像科目或凭证字。',
			'多半是列选错了：在“每一列是什么”里核对，摘要、编号不要当成科目或凭证字。'
		],
		[
			'From this row on the column “{column}” holds more than {limit} different values: hardly accounts or voucher words.',
			'Most likely the wrong column was chosen: check “What each column is”; a summary or a serial number is neither an account nor a voucher word.'
		]
	),

	// The text of a row.
	'text-damaged': error(
		[
			'这一格里有读不出来的字（显示为 �）。',
			`换一种编码试试；换了还是这样，就是文件坏了。${EXPORT_AGAIN.zh}`
		],
		[
			'This cell holds characters that cannot be read (shown as �).',
			`Try another encoding; if they stay, the file is damaged. ${EXPORT_AGAIN.en}`
		]
	),
	'text-has-nul': error(
		[
			'这一格里有看不见的空字符（NUL），它后面的文字会丢掉。',
			'在这一格里把文字重新打一遍，或者在原软件里重新导出。'
		],
		[
			'This cell holds an invisible NUL character; the text after it would be lost.',
			'Type the text of this cell anew, or export the file again.'
		]
	),
	'text-has-lone-surrogate': error(
		['这一格里有半个字（不完整的字符编码）。', '把这一格里的生僻字或表情重新打一遍，再保存上传。'],
		[
			'This cell holds half a character (an incomplete code).',
			'Type the rare character or emoji in this cell anew, save, and upload again.'
		]
	),
	'text-has-invisible': warning(
		[
			'这一格里夹着看不见的字符，读的时候去掉了。',
			'多半是从网页或聊天软件里复制来的。对照一下去掉以后的数字和文字，没错就不用管。'
		],
		[
			'Invisible characters stood in this cell and were left out in reading.',
			'They usually come with text copied from a web page or a chat. Compare figure and text as they are read now; if they are right, nothing needs doing.'
		]
	),
	'text-too-long': error(
		[
			'这一格有 {length} 个字，超过 {limit} 个，不像摘要。',
			'看看这一行的引号或分隔符是不是坏了，或者列选错了；真是摘要就缩短它。'
		],
		[
			'This cell holds {length} characters, more than {limit}: hardly a summary.',
			'See whether a quote or a separator in this row is broken, or the wrong column was taken; if it is a summary, shorten it.'
		]
	),
	'quote-not-closed': error(
		[
			'这一行的英文双引号（"）只有一半，后面的列会串在一起。',
			'在这一行把多出来的双引号删掉，或补上另一半。'
		],
		[
			'A double quote (") in this row is never closed, so the columns after it run together.',
			'Delete the extra quote in this row, or add the missing one.'
		]
	),
	'quote-stray': error(
		[
			'这一行的英文双引号（"）位置不对，列可能错位。',
			'把文字里面的双引号改成中文引号“”，或者写成两个双引号。'
		],
		[
			'A double quote (") in this row is out of place; the columns may have shifted.',
			'Use Chinese quotes “” inside the text, or write the quote twice.'
		]
	),
	'row-too-long': error(
		[
			'这一行有 {cells} 列，表头只有 {width} 列：多半是金额里的逗号把一格拆成了两格。这一行没有读。',
			'把带逗号的金额用英文双引号括起来，如 "1,000.00"，或者去掉金额里的逗号。'
		],
		[
			'This row has {cells} cells, the header {width}: most likely a comma inside an amount split one cell in two. The row was not read.',
			'Put amounts with commas in double quotes, as in "1,000.00", or remove the commas.'
		]
	),
	'repair-not-applied': warning(
		[
			'以前的一处更正没有用上：要把“{from}”改成“{to}”，这里写的却不是它。',
			'多半是换了编码或分隔符。看一下这一格：还要改就再改一次；不要了就在“更正”里撤销那一处。'
		],
		[
			'An earlier correction was not applied: it turns “{from}” into “{to}”, but that is not what stands here.',
			'Most likely the encoding or separator was changed since. Look at the cell: correct it again, or take the correction back under “Corrections”.'
		]
	),
	'row-incomplete': error(
		[
			'这一行有凭证号，却没有科目和金额，像是被截断了。',
			'补全这一行；如果在文件最后，多半是导出没有完成，请重新导出。'
		],
		[
			'This row has a voucher number but neither account nor amount; it looks cut off.',
			'Complete the row; at the end of the file it usually means that the export was not finished: export again.'
		]
	),

	// Dates.
	'date-missing': error(
		['这一行没有日期。', '补上记账日期，如 2022-03-08。'],
		['This row has no date.', 'Fill in the booking date, such as 2022-03-08.']
	),
	'date-not-a-date': error(
		['“{cell}”不是日期。', '改成年-月-日的样子，如 2022-03-08。'],
		['“{cell}” is not a date.', 'Write year-month-day, such as 2022-03-08.']
	),
	'date-no-such-day': error(
		['没有“{cell}”这一天。', '对照原凭证改正日期。'],
		['There is no such day as “{cell}”.', 'Correct the date from the paper voucher.']
	),
	'date-ambiguous': error(
		['“{cell}”分不清哪个是年、月、日，没有猜。', '改成四位年份开头的写法，如 2022-03-08。'],
		[
			'In “{cell}” year, month and day cannot be told apart; nothing was guessed.',
			'Begin with the four-digit year, such as 2022-03-08.'
		]
	),
	'date-order-differs': error(
		[
			'“{cell}”的日和月与这份文件的其他日期顺序相反。',
			'对照原凭证改正；如果整份文件的顺序选反了，在“文件”里换一种读法。'
		],
		[
			'In “{cell}” day and month stand the other way round than in the rest of the file.',
			'Correct it from the paper voucher; if the order of the whole file was chosen wrongly, change it under “File”.'
		]
	),
	'date-outside-year': error(
		['日期 {date} 不在 {year} 年度内。', '核对日期；如果文件里有别的年度，按年度分开导出。'],
		[
			'The date {date} lies outside the fiscal year {year}.',
			'Check the date; if the file holds another year, export each year by itself.'
		]
	),
	'month-closed': error(
		[
			'{month} 已经结账，不能再记。',
			'要补记就记到还没结账的月份；确实要改这个月，请先由有权限的人反结账。'
		],
		[
			'{month} is closed; nothing can be posted to it.',
			'Book it in a month that is open; if this month must change, someone entitled to has to reopen it first.'
		]
	),

	// Amounts.
	'amount-both-sides': error(
		[
			'同一行的借方和贷方都有金额（借 {debit}，贷 {credit}）。',
			'拆成两行，一行记借方，一行记贷方。'
		],
		[
			'Debit and credit are both filled in on one row ({debit} and {credit}).',
			'Split it into two rows, one for each side.'
		]
	),
	'amount-missing': warning(
		['这一行有科目没有金额，已跳过。', '是说明行就不用管；漏了金额就补上再上传。'],
		[
			'This row has an account but no amount and was skipped.',
			'Leave it if it is only a remark; otherwise fill in the amount and upload again.'
		]
	),
	'amount-zero': warning(
		['金额是 0，已跳过，不影响合计。', '确实没有发生额就不用管；否则补上金额。'],
		[
			'The amount is 0; the row was skipped, which changes no total.',
			'Leave it if nothing happened; otherwise fill in the amount.'
		]
	),
	'amount-too-many-decimals': error(
		['金额“{cell}”超过两位小数，算不到整分。', '对照原凭证改成元、角、分，如 1234.57。'],
		[
			'The amount “{cell}” has more than two decimals, which is not a whole number of fen.',
			'Write yuan and fen from the paper voucher, such as 1234.57.'
		]
	),
	'amount-in-ten-thousands': error(
		['金额“{cell}”是按“万”写的，没有换算。', '改成以元为单位的数字，如 1.2万 写成 12000.00。'],
		[
			'The amount “{cell}” is written in 万 (ten thousands) and was not converted.',
			'Write it in yuan: 1.2万 is 12000.00.'
		]
	),
	'amount-overflowed': error(
		[
			'这一格只剩“####”，金额在 Excel 里没有显示出来，已经丢了。',
			'在 Excel 里把这一列拉宽，看到数字后再另存为 CSV。'
		],
		[
			'This cell holds only “####”: Excel had no room to show the amount, and it is lost.',
			'Widen the column in Excel until the figure shows, then save as CSV again.'
		]
	),
	'amount-scientific': error(
		[
			'金额“{cell}”被 Excel 改成了科学记数法，尾数可能已经丢了。',
			'在 Excel 里把这一列设成“数值、两位小数”，对照原凭证核对后再另存。'
		],
		[
			'Excel turned the amount “{cell}” into scientific notation; its last digits may be lost.',
			'Set the column to Number with two decimals, compare with the paper voucher, and save again.'
		]
	),
	'amount-not-a-number': error(
		['“{cell}”不是金额。', '改成数字，如 1234.56；说明文字写到摘要里。'],
		['“{cell}” is not an amount.', 'Write a number, such as 1234.56; put remarks into the summary.']
	),
	'amount-ambiguous': error(
		[
			'“{cell}”里的逗号或空格分不清是千分位还是小数点，没有猜。',
			'去掉分隔符，写成 1234.56 的样子。'
		],
		[
			'In “{cell}” a separator could mean thousands or decimals; nothing was guessed.',
			'Remove the separators and write it like 1234.56.'
		]
	),
	'amount-mark-differs': error(
		[
			'“{cell}”里点和逗号的用法与这份文件的其他金额相反。',
			'按其他金额的写法改正；如果整份文件的小数点选反了，在“文件”里换一种读法。'
		],
		[
			'“{cell}” uses point and comma the other way round than the other amounts of the file.',
			'Write it like the others; if the decimal mark of the whole file was chosen wrongly, change it under “File”.'
		]
	),
	'amount-too-large': error(
		['金额“{cell}”大得不可能是一笔账。', '核对是不是多打了数字，或者把编号填进了金额。'],
		[
			'The amount “{cell}” is too large to be one booking.',
			'Check for extra digits, or a number of something else typed into the amount.'
		]
	),
	'side-missing': error(
		['有金额，但“方向”一栏不是“借”也不是“贷”。', '在方向一栏填“借”或“贷”。'],
		[
			'There is an amount, but the side is neither 借 (debit) nor 贷 (credit).',
			'Write 借 or 贷 in the side column.'
		]
	),

	// Accounts.
	'account-missing': error(
		[
			'这一行有金额，没有科目。',
			'补上科目编码和名称；如果是合计行，把“合计”两个字写上，就不会当成分录。'
		],
		[
			'This row has an amount but no account.',
			'Fill in the account code and name; if it is a total, write 合计 in it and it will not be taken for an entry.'
		]
	),
	'account-code-missing': error(
		[
			'科目“{name}”没有编码，科目表里也没有叫这个名字的科目。',
			'导出时带上“科目编码”一列；或者在这一格里写上编码和名称，如 501003 租赁收入。'
		],
		[
			'The account “{name}” has no code, and no account of that name is in the chart.',
			'Include the account code (科目编码) in the export; or write code and name together, such as 501003 租赁收入.'
		]
	),
	'code-damaged': error(
		[
			'科目编码“{cell}”已被 Excel 改坏，认不出是哪个科目。',
			`${EXPORT_AGAIN.zh}一定要用 Excel 的话，先把这一列设成“文本”。`
		],
		[
			'Excel damaged the account code “{cell}”; which account it was cannot be told.',
			`${EXPORT_AGAIN.en} If Excel is needed, set this column to Text first.`
		]
	),
	'code-unclear': error(
		[
			'科目编码“{cell}”里夹着别的符号或空格，或者太长，分不清编码到哪里为止，没有猜。',
			'对照科目表，只留编码，如 501003；名称写在“科目名称”里。'
		],
		[
			'In the account code “{cell}” stand other signs or spaces, or it is too long; where the code ends was not guessed.',
			'Leave only the code as in the chart of accounts, such as 501003; the name belongs in the name column.'
		]
	),
	'account-unknown': error(
		[
			'科目 {code} {name} 不在科目表里，也没有上级科目（共 {count} 笔）。',
			'核对编码；是新科目就挂到已有的一级科目下面，编码用上级编码开头。'
		],
		[
			'The account {code} {name} is not in the chart and has no parent there ({count} entries).',
			'Check the code; a new account belongs under an existing first-level one and begins with its code.'
		]
	),
	'account-new': warning(
		[
			'新科目 {code} {name}，账里还没有；上级是 {parent}（共 {count} 笔）。',
			'确认名称和上级没错，在“新科目”里勾选加入；写错了就改正编码再上传。'
		],
		[
			'The account {code} {name} is new to these books; its parent is {parent} ({count} entries).',
			'If name and parent are right, tick it under “New accounts”; otherwise correct the code and upload again.'
		]
	),
	'account-not-leaf': warning(
		[
			'科目 {code} {name} 下面还有明细科目，却直接记了 {count} 笔。',
			'核对这些分录该记到哪个明细科目；确实就记在上级的，可以照样入账。'
		],
		[
			'The account {code} {name} has sub-accounts, yet {count} entries are booked on it directly.',
			'Check which sub-account they belong to; if the parent is meant, they can be posted as they are.'
		]
	),
	'account-taken-by-name': warning(
		[
			'编码 {code} 在本制度里是“{official}”，名称写的却是“{name}”；按名称记到 {takenCode} {name}（共 {count} 笔）。',
			'核对编码和名称哪个对；名称对就可以照样入账，编码对就改正名称再上传。'
		],
		[
			'In this accounting system {code} is “{official}”, yet the name says “{name}”; it is taken by its name as {takenCode} {name} ({count} entries).',
			'Check which is right; if the name is, it can be posted as it is; if the code is, correct the name and upload again.'
		]
	),
	'account-placed-by-name': warning(
		[
			'编码 {code} 在科目表里没有上级；按名称“{name}”归到 {takenCode} {official}（共 {count} 笔）。',
			'名称没错就可以照样入账；编码写错了就改正再上传。'
		],
		[
			'The code {code} has no parent in the chart; by its name “{name}” it is placed under {takenCode} {official} ({count} entries).',
			'If the name is right it can be posted as it is; if the code is wrong, correct it and upload again.'
		]
	),
	'account-name-contradicts-code': error(
		[
			'编码 {code} 属于“{official}”，名称却写着“{name}”，对不上（共 {count} 笔）。',
			'核对编码和名称，改正写错的一个。'
		],
		[
			'The code {code} belongs to “{official}”, but the name says “{name}” ({count} entries).',
			'Compare code and name, and correct the wrong one.'
		]
	),
	'account-name-differs': warning(
		[
			'编码 {code} 在这里叫“{name}”，别处叫“{known}”，按同一个科目记。',
			'只是叫法不同就不用管；是两个科目的话，编码要分开。'
		],
		[
			'The code {code} is called “{name}” here and “{known}” elsewhere; both are booked as one account.',
			'Leave it if only the wording differs; two accounts need two codes.'
		]
	),
	'counter-account-unclear': error(
		[
			'对方科目“{cell}”不是单独一个科目，分不清每个科目多少钱。',
			'请导出“序时账”或“凭证明细”，那里每个科目各占一行。'
		],
		[
			'The counter account “{cell}” is not one single account, so the amount of each is unknown.',
			'Export the journal (序时账) or voucher list (凭证明细), where each account has its own row.'
		]
	),

	// Vouchers.
	'voucher-not-balanced': error(
		[
			'{voucher} 借贷不平：借 {debit}，贷 {credit}，差 {difference}。',
			'核对第 {firstRow}—{lastRow} 行，有没有漏行、颠倒数字或借贷记反。'
		],
		[
			'{voucher} does not balance: debit {debit}, credit {credit}, difference {difference}.',
			'Check rows {firstRow}–{lastRow} for a missing row, swapped digits, or the wrong side.'
		]
	),
	'voucher-number-missing': error(
		['这一行没有凭证号，不知道属于哪张凭证。', '补上凭证字号，如 记-12。'],
		[
			'This row has no voucher number, so it belongs to no voucher.',
			'Fill in the voucher word and number, such as 记-12.'
		]
	),
	'voucher-number-unclear': error(
		['凭证号“{cell}”看不出号码。', '写成“记-12”或“12”的样子。'],
		['No number can be read from the voucher number “{cell}”.', 'Write it like 记-12 or 12.']
	),
	'voucher-number-gap': warning(
		['{month} 断号：缺 {missing}。', '如已作废，请在备注里写明；漏导的就补导。'],
		[
			'The voucher numbers of {month} have a gap: {missing} missing.',
			'If voided, say so in the remarks; if left out of the export, export it too.'
		]
	),
	'voucher-split': error(
		[
			'{voucher} 的分录不在一起：前面第 {firstRow} 行起已有这张凭证，这里又出现。',
			'按日期和凭证号排序后重新导出；如果是两张凭证用了同一个号，改正其中一个。'
		],
		[
			'The lines of {voucher} are apart: it began at row {firstRow} and appears again here.',
			'Sort by date and voucher number and export again; if two vouchers share a number, correct one.'
		]
	),
	'voucher-dates-differ': error(
		['{voucher} 里有两个日期：{date} 和 {firstDate}。', '同一张凭证只能有一个日期，核对后改正。'],
		[
			'{voucher} carries two dates: {date} and {firstDate}.',
			'One voucher has one date; check and correct it.'
		]
	),
	'voucher-void': warning(
		['{voucher} 已作废，没有导入。', '确实作废就不用管。'],
		['{voucher} is void (作废) and was left out.', 'Nothing to do if it really is void.']
	),
	'voucher-unposted': warning(
		['{voucher} 在原软件里还是“{cell}”。', '确认不会再改动；最好在原软件里审核、记账后再导出。'],
		[
			'{voucher} is still “{cell}” in the accounting software.',
			'Make sure it will not change; better review and post it there before exporting.'
		]
	),
	'overlap-undecided': error(
		[
			'文件里有 {count} 张凭证，账里有同字号的，内容不同，还没有定怎么办。',
			'在“与账里已有的凭证”里看看差别，再选“只加新的”或“整月替换”。'
		],
		[
			'{count} vouchers of the file are in the books with other content; what becomes of them is not decided yet.',
			'Look at the differences under “What the books hold already”, then choose to add only what is new or to replace the months.'
		]
	),
	'overlap-missing': error(
		[
			'整月替换会让账里的 {count} 张凭证退出账簿：文件里没有它们。',
			'在“与账里已有的凭证”里看过清单再打勾；它们该留下，就改选“只加新的”。'
		],
		[
			'Replacing takes {count} vouchers out of the books that the file does not have.',
			'See the list under “What the books hold already” and tick it; if they belong in the books, choose to add only what is new.'
		]
	),
	'nothing-new': error(
		[
			'没有可以新记的：文件里的 {count} 张凭证，账里都有同字号的了。',
			'不用再记，放弃这份文件就行；要是拿错了文件，就重新导出。'
		],
		[
			'There is nothing new to post: the books hold all {count} vouchers of the file already.',
			'Nothing is left to do; discard this file, or export again if it is the wrong one.'
		]
	),

	// Sums.
	'file-not-balanced': error(
		[
			'整份文件借贷不平：借方合计 {debit}，贷方合计 {credit}，差 {difference}。',
			'先改好上面借贷不平的凭证；都平了还差，就是有分录没有读出来。'
		],
		[
			'The file as a whole does not balance: debit {debit}, credit {credit}, difference {difference}.',
			'Repair the vouchers that do not balance first; if a difference stays, some lines were not read.'
		]
	),
	'subtotal-differs': error(
		[
			'“{label}”行写的是 {typed}，上面的分录加起来是 {summed}。',
			'斜线前是借方，后是贷方。核对有没有漏行、多行或改过的金额；只是合计写错了，改正或删掉这一行。'
		],
		[
			'The row “{label}” says {typed}; the lines above it sum to {summed}.',
			'Before the slash stands debit, behind it credit. Look for missing, extra or altered lines; if only the total is wrong, correct or delete it.'
		]
	),
	// A trial balance (科目余额表).
	'trial-no-accounts': error(
		['表头下面没有一个科目。', '确认导出的是“科目余额表”，期间里有科目，再导出一次。'],
		[
			'There is not one account below the header.',
			'Make sure the export is a trial balance (科目余额表) of a period with accounts, and export again.'
		]
	),
	'trial-period-unknown': error(
		[
			'看不出这份余额表是哪几个月的，或者它跨了年度。',
			'选一下它从几月到几月；一份余额表只能在一个会计年度里，跨年的按年度分开导出。'
		],
		[
			'Which months this trial balance is about cannot be told, or it crosses a year.',
			'Choose its first and last month; a trial balance lies within one fiscal year, so export each year by itself.'
		]
	),
	'trial-parent-differs': error(
		[
			'上级科目 {code} {name} 的“{heading}”是 {typed}，下面各末级科目加起来是 {summed}。',
			'斜线前是借方，后是贷方。核对它下面有没有漏掉、多出或改过的科目。'
		],
		[
			'The parent account {code} {name} has {typed} in “{heading}”; the leaf accounts below it sum to {summed}.',
			'Before the slash stands debit, behind it credit. Look for missing, extra or altered accounts below it.'
		]
	),
	'trial-row-differs': error(
		[
			'科目 {code} {name}：期初 {opening}，加上发生额 {movement}，期末应是 {expected}，表上写的是 {closing}。',
			'斜线前是借方，后是贷方。核对这一行的期初、发生额和期末；重新导出一次最稳妥。'
		],
		[
			'Account {code} {name}: opening {opening} and movements {movement} make {expected}, but the closing balance says {closing}.',
			'Before the slash stands debit, behind it credit. Check this row’s opening, movements and closing; exporting again is safest.'
		]
	),
	'trial-not-balanced': error(
		[
			'“{heading}”借贷不平：末级科目借方合计 {debit}，贷方合计 {credit}，差 {difference}。',
			'核对有没有漏导的科目（例如没勾选“包含未发生的科目”或只导了一部分科目）。'
		],
		[
			'“{heading}” does not balance: leaf accounts total {debit} debit and {credit} credit, {difference} apart.',
			'Look for accounts that were left out of the export (only some accounts chosen, or those without movements skipped).'
		]
	),
	'trial-year-to-date-differs': warning(
		[
			'科目 {code} {name}：本年累计 {yearToDate} 与本期发生额 {movement} 对不上。',
			'从 1 月起的余额表，两者应当相同；以后的月份，本年累计不该比本期少（红字冲销除外）。核对导出的期间。'
		],
		[
			'Account {code} {name}: the year to date {yearToDate} does not go with the movements {movement}.',
			'From January on the two are the same; later the year to date is not less than the period, red ink apart. Check the period of the export.'
		]
	),
	'trial-account-not-leaf': warning(
		[
			'科目 {code} {name} 在科目表里还有下级，余额表只列到这一级。',
			'核对账没有影响；作期初余额就会记在这个上级科目上，最好导出时选“末级科目”再导一次。'
		],
		[
			'The account {code} {name} has sub-accounts in the chart; the trial balance stops at this level.',
			'For checking the books this does not matter; as an opening balance it will stand on the parent, so better export again with all levels (末级科目).'
		]
	),
	'contra-on-debit-side': error(
		[
			'备抵科目 {code} {name} 的余额在借方（{amount}），它应当在贷方。',
			'核对余额方向；累计折旧、累计摊销这类科目的余额在贷方。'
		],
		[
			'The contra account {code} {name} has its balance on the debit side ({amount}); it belongs on the credit side.',
			'Check the side: accumulated depreciation and amortisation have credit balances.'
		]
	),
	// A trial balance or a list of accounts.
	'account-repeated': error(
		[
			'科目 {code} {name} 在第 {firstRow} 行已经有了。',
			'同一个科目只能有一行：分币种或分期间导出的，改成本位币、一个期间再导一次；重复的删掉一行。'
		],
		[
			'The account {code} {name} is already in row {firstRow}.',
			'One account has one row: if it was exported by currency or by month, export own currency and one period; delete a repeated row.'
		]
	),
	'account-disabled': warning(
		['科目 {code} {name} 已停用，没有加入。', '确实还要用，先在原来的软件里启用，再导出一次。'],
		[
			'The account {code} {name} is disabled and was left out.',
			'If it is still in use, enable it in the software it comes from and export again.'
		]
	),
	'account-side-differs': warning(
		[
			'科目 {code} {name} 的性质写的是“{cell}”，制度里它的余额方向是另一边；按制度的方向算。',
			'核对科目编码和名称；确实是这个科目，就不用管。'
		],
		[
			'The side of the account {code} {name} is given as “{cell}”; in the accounting system it is the other one, and that one is used.',
			'Compare code and name; if it is this account indeed, nothing needs to be done.'
		]
	),

	'balance-differs': error(
		[
			'余额写的是 {typed}，按上一行算下来是 {summed}。',
			'核对这一行和上一行的金额、方向，有没有漏行。'
		],
		[
			'The balance says {typed}; counted on from the row above it is {summed}.',
			'Check amount and side of this row and the one above, and whether a row is missing.'
		]
	),

	// Content.
	'summary-looks-like-compensation': warning(
		[
			'贷方记在收入科目，摘要像征地、拆迁补偿：{amount}。',
			'补偿款一般记公积公益金，不算收入；先放“待确认”，归类前不计入稳定性收入。'
		],
		[
			'Credited to an income account, but the summary reads like land or demolition compensation: {amount}.',
			'Compensation normally goes to the accumulation and welfare fund, not to income; it waits for a decision and is counted nowhere until then.'
		]
	)
} as const satisfies Record<string, Line>;

/** For a code that an earlier version stored with a review. */
export const UNKNOWN_PROBLEM: Line = error(
	['这一条是旧版本检查出来的，现在换了查法。', '重新上传这份文件，就会再查一遍。'],
	[
		'This was found by an earlier version, which checked in another way.',
		'Upload the file again to have it checked anew.'
	]
);
