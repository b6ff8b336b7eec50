import { defineWords } from '#lib/domain/language.ts';

export const words = defineWords({
	'zh-CN': {
		help: `阳光村账 · 操作命令：npm run ledger -- <动作> [参数]

  review 文件 [--year 2022] [--json]        读一份账本文件，列出问题；不用数据库
  import 文件… --village 村 [--ledger 账套] [--year 2022] [--post]   导入，可直接记账
  verify                                    用分录和原始文件重算所有合计并比较
  backup 目标文件                           备份成一个文件，服务运行时也可以做
  user add|password|list|disable            人员
  serve                                     启动服务（npm start 会先构建）
  demo                                      用示例村启动（npm run demo 会先构建）

每个动作加 --help 看说明；--lang en 显示英文。`
	},
	en: {
		help: `Village Ledger, operator's command: npm run ledger -- <verb> [arguments]

  review FILE [--year 2022] [--json]        read a ledger file and list its problems; no database
  import FILE… --village V [--ledger L] [--year 2022] [--post]   import, and post if asked
  verify                                    recompute every total from entries and original files
  backup TARGET                             one consistent file, safe while the server runs
  user add|password|list|disable            people
  serve                                     start the server (npm start builds first)
  demo                                      start with the sample villages (npm run demo builds first)

Each verb explains itself with --help; --lang en prints English.`
	}
});
