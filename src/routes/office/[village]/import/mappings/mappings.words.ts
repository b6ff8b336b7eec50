import { defineWords } from '#lib/domain/language.ts';
import type { MappingFileFault } from '#lib/domain/ledger-import/mapping-file.ts';

type At = { at: number; column?: number };
type Simple = Exclude<MappingFileFault['kind'], 'roles'> | 'no-file' | 'too-large';
type FileFaultWords = Record<Simple, (fault: At) => string>;

/** The page of remembered mappings. */
export const mappingsWords = defineWords({
	'zh-CN': {
		title: '表头对应',
		kicker: '记住的表头，和每一列是什么',
		say: '同样表头的文件上传后，自动按这里的对应读；每份文件上都写明，也能一步取消。',
		back: '回到导入',
		list: '记住的对应',
		count: (count: number) => `共 ${count} 个`,
		none: '还没有记住的对应。上传一份不认得表头的文件，指一次列，就会记在这里。',
		exportAll: '全部下载（JSON）',
		exportOne: '下载（JSON）',
		exportLabel: (name: string) => `下载“${name}”（JSON）`,
		change: '改',
		changeLabel: (name: string) => `改“${name}”`,
		name: '名字',
		save: '保存',
		saved: '已保存。以后上传的文件按新的对应读；已经读过的草稿不变。',
		remove: '删除',
		removeAsk: (name: string) =>
			`删除“${name}”后，同样表头的文件会重新问一次。已经记账的不受影响。`,
		removed: '已删除。',
		column: (number: number, heading: string) => `第 ${number} 列“${heading}”是`,
		blank: '（空）',
		changed: (when: string, who: string) => `${when}，${who}`,
		delimited: (by: string) => `${by}分隔`,
		dates: (order: string) => `日期 ${order}`,
		bring: '从文件带入',
		bringNote: '别处下载的 JSON；同样表头的会被替换',
		file: '对应文件（JSON）',
		bringDo: '带入',
		brought: (added: number, replaced: number) => `已带入：新增 ${added} 个，替换 ${replaced} 个。`,
		gone: '这个对应已经不在了。',
		badName: '名字要写 1 到 60 个字，不能有看不见的字符。',
		faults: '没有带入，文件里有这些问题：',
		role: (at: number, why: string) => `第 ${at} 个对应：${why}`,
		fileFaults: {
			'no-file': () => '还没有选文件，或者文件是空的。',
			'too-large': () => '文件太大，对应文件不会超过 256 KB。',
			'not-json': () => '这不是 JSON 文件，或者已经损坏。请用这一页下载的文件。',
			'not-this-format': () => '这不是本系统下载的对应文件，或者来自更新的版本。',
			'no-mappings': () => '文件里一个对应也没有。',
			'too-many': () => '文件里的对应超过 500 个，请分开带入。',
			name: ({ at }) => `第 ${at} 个对应：名字要有 1 到 60 个字，不能有看不见的字符。`,
			columns: ({ at }) => `第 ${at} 个对应：没有列，或者写法不对。`,
			'too-few-headings': ({ at }) => `第 ${at} 个对应：至少要有三个表头，才认得出文件。`,
			answers: ({ at }) => `第 ${at} 个对应：分隔符、日期写法或小数点不是能用的值。`,
			twice: ({ at }) => `第 ${at} 个对应：和前面一个表头相同，只留一个。`,
			column: ({ at, column }) => `第 ${at} 个对应的第 ${column} 列：表头或“是什么”写法不对。`
		} satisfies FileFaultWords as FileFaultWords
	},
	en: {
		title: 'Column mappings',
		kicker: 'Remembered headers, and what their columns are',
		say: 'A file with one of these headers is read by its mapping as soon as it is uploaded; the file says so, and one step takes it back.',
		back: 'Back to import',
		list: 'Remembered',
		count: (count: number) => `${count} in all`,
		none: 'None yet. Upload a file whose header is not known and say once what its columns are; it is remembered here.',
		exportAll: 'Download all (JSON)',
		exportOne: 'Download (JSON)',
		exportLabel: (name: string) => `Download “${name}” (JSON)`,
		change: 'Change',
		changeLabel: (name: string) => `Change “${name}”`,
		name: 'Name',
		save: 'Save',
		saved:
			'Saved. Files uploaded from now on are read this way; drafts read before stay as they are.',
		remove: 'Delete',
		removeAsk: (name: string) =>
			`Without “${name}”, files with this header are asked about again. Posted batches are not affected.`,
		removed: 'Deleted.',
		column: (number: number, heading: string) => `Column ${number}, “${heading}”, is`,
		blank: '(blank)',
		changed: (when: string, who: string) => `${when}, ${who}`,
		delimited: (by: string) => `separated by ${by}`,
		dates: (order: string) => `dates ${order}`,
		bring: 'Bring in from a file',
		bringNote: 'JSON downloaded elsewhere; mappings for the same header are replaced',
		file: 'File of mappings (JSON)',
		bringDo: 'Bring in',
		brought: (added: number, replaced: number) => `Brought in: ${added} new, ${replaced} replaced.`,
		gone: 'This mapping is no longer there.',
		badName: 'The name needs 1 to 60 characters, none of them invisible.',
		faults: 'Nothing was brought in; the file has these faults:',
		role: (at: number, why: string) => `Mapping ${at}: ${why}`,
		fileFaults: {
			'no-file': () => 'No file was chosen, or it is empty.',
			'too-large': () => 'The file is too large; a file of mappings has at most 256 KB.',
			'not-json': () =>
				'This is no JSON file, or it is damaged. Use a file downloaded from this page.',
			'not-this-format': () =>
				'This is no file of mappings of this product, or of a newer version.',
			'no-mappings': () => 'There is no mapping in the file.',
			'too-many': () => 'There are more than 500 mappings in the file; bring them in parts.',
			name: ({ at }) => `Mapping ${at}: the name needs 1 to 60 characters, none of them invisible.`,
			columns: ({ at }) =>
				`Mapping ${at}: it has no columns, or they are not written as they should.`,
			'too-few-headings': ({ at }) =>
				`Mapping ${at}: at least three headings are needed to recognise a file.`,
			answers: ({ at }) =>
				`Mapping ${at}: separator, date order or decimal mark is none that can be used.`,
			twice: ({ at }) => `Mapping ${at}: it has the header of an earlier one; keep one of them.`,
			column: ({ at, column }) =>
				`Mapping ${at}, column ${column}: its heading or its role is not written as it should.`
		}
	}
});
