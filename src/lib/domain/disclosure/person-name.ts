/** Names of persons, as far as a text tells them from firms and places, and how they are masked (domain.md §7). */
const SINGLE =
	'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛范彭郎鲁韦马苗方俞任袁柳史唐费薛雷贺倪汤滕罗毕郝安常于傅齐康伍余顾孟黄穆萧尹姚邵汪祁毛狄戴宋庞熊纪舒屈项祝董梁杜阮蓝闵季贾路娄江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房裘缪解应宗丁宣邓郁单杭洪包诸左石崔吉龚程邢陆荣翁荀惠曲封储靳邴糜松井段富巫乌焦巴弓牧山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶黎薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧利蔚越夔隆师巩聂晁勾敖融冷辛阚那简饶空曾毋沙乜养鞠须丰巢关查荆红游竺权逯盖益桓公肖付代';
const COMPOUND = [
	'欧阳',
	'上官',
	'司马',
	'诸葛',
	'东方',
	'皇甫',
	'尉迟',
	'公孙',
	'令狐',
	'慕容',
	'司徒',
	'夏侯',
	'端木',
	'南宫'
];
/** Words that no personal name holds: `高新区`, `安装队`. */
const NO_NAME =
	/公司|厂|店|社|村|组|队|镇|区|县|市|省|局|所|站|院|校|会|部|部门|中心|银行|基金|车|路|桥|房|租|款|费|税|金|水|电|油|材|工程|设备|装|修|绿|保洁|管理|服务|收|支|年|月|日|季|户|人|等|某/;

/** The longer ones first, so that `欧阳明` is not `欧` + `阳明`. */
export const FAMILY_NAMES: readonly string[] = [...COMPOUND, ...SINGLE];

/** Two to four characters behind a family name; a star already there is masked already. */
export const isPersonName = (text: string): boolean =>
	/^\p{Script=Han}{2,4}$/u.test(text) &&
	FAMILY_NAMES.some((family) => text.startsWith(family) && text.length > family.length) &&
	text.length <= (isCompound(text) ? 4 : 3) &&
	!NO_NAME.test(text.slice(1));

/** Family names that begin hardly any other word; `农`, `应`, `利`, `花` and the like begin many. */
const PLAIN_FAMILIES =
	'王李张刘陈杨赵周吴徐孙胡朱郭罗梁宋郑谢韩冯董萧曹袁邓许傅沈曾彭吕苏卢蒋蔡贾魏薛阎潘杜姚谭邹邱顾邵肖';
/** Of three characters these are names, too; of two they are `黄沙`, `金融`, `石材`. */
const OTHER_FAMILIES = '黄高林何马唐程余叶钟汪任姜范方石陆夏孔白康毛秦江史侯孟钱严丁于戴俞倪殷施陶';
/** How places, crops and offices end that begin like a name: `朱家浜`, `周庄`, `许家圩`, `黄鱼塘`. */
const NO_PERSON =
	/[家庄江州浦浜港塘圩荡湖河桥里湾坝墩埭泾渎溇巷弄村田地场园库棚楼厅馆行坊苗果茶桃桑虾蟹鱼猪鸡鸭鹅米类办账品板砂沙]$/;

/**
 * Names that stand by themselves between blanks, signs or digits: `221001 李小明`, `劳务费 王建国`, the name of an account. Nothing around
 * them says that they are names, so only the common family names count.
 */
export const standingNames = (text: string): string[] =>
	(text.match(/\p{Script=Han}+/gu) ?? []).filter(
		(part) =>
			isPersonName(part) &&
			!NO_PERSON.test(part) &&
			(isCompound(part) ||
				PLAIN_FAMILIES.includes(part.charAt(0)) ||
				(part.length === 3 && OTHER_FAMILIES.includes(part.charAt(0))))
	);

const isCompound = (name: string): boolean => COMPOUND.some((family) => name.startsWith(family));

/** `张*` · `张*三` · `欧阳*明` · `欧阳*`. */
export function maskName(name: string): string {
	const all = [...name];
	const kept = isCompound(name) ? 2 : 1;
	const last = all.length > kept + 1 ? (all.at(-1) ?? '') : '';
	return `${all.slice(0, kept).join('')}*${last}`;
}
