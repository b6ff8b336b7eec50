import { defineWords } from '#lib/domain/language.ts';

export const words = defineWords({
	'zh-CN': {
		help: `npm run ledger -- serve

启动服务（先 npm run build）。环境变量：
  HOST、PORT        监听地址，默认 127.0.0.1:3000；给局域网用时 HOST=0.0.0.0
  ORIGIN            对外的地址，如 https://zhang.example；不写就按每次请求的地址
  DATABASE_URL      默认 file:data/village.db
  UPLOAD_LIMIT      一份文件最大多大，默认 512M；浏览器分成 4 MB 一块传
  BODY_SIZE_LIMIT   一次请求的上限，默认 32M；浏览器关了脚本时，一份文件最大就是它
  PROTOCOL_HEADER   反向代理用来说明 http 还是 https 的请求头，默认 x-forwarded-proto
  ADDRESS_HEADER    反向代理用来说明来访地址的请求头，如 x-forwarded-for；没有代理就不要设

退出码：0 正常停下，1 没有启动`,
		notBuilt: '还没有构建：先运行 npm run build，或直接用 npm start。',
		listening: (url: string) => `\n阳光村账已启动：${url}\n按 Ctrl+C 停下`,
		setup: (url: string) =>
			`\n第一次使用，请打开这个链接建第一个村和第一个账号（只能用一次）：\n  ${url}`,
		inUse: (port: number) => `端口 ${port} 已被占用；换一个：PORT=3001`,
		stopping: '正在停下……'
	},
	en: {
		help: `npm run ledger -- serve

Starts the server (after npm run build). Environment:
  HOST, PORT        where it listens, 127.0.0.1:3000 unless set; HOST=0.0.0.0 for a local network
  ORIGIN            the public address, e.g. https://zhang.example; unset: as each request says
  DATABASE_URL      file:data/village.db unless set
  UPLOAD_LIMIT      largest file that may be uploaded, 512M unless set; browsers send it in pieces of 4 MB
  BODY_SIZE_LIMIT   most that one request may bring, 32M unless set: the largest file without JavaScript
  PROTOCOL_HEADER   header in which a reverse proxy says http or https, x-forwarded-proto unless set
  ADDRESS_HEADER    header in which a reverse proxy says who asks, e.g. x-forwarded-for; leave unset without a proxy

exit: 0 stopped in order, 1 not started`,
		notBuilt: 'Not built yet: run npm run build first, or simply npm start.',
		listening: (url: string) => `\nVillage Ledger is running: ${url}\nPress Ctrl+C to stop`,
		setup: (url: string) =>
			`\nFirst run. Open this link to create the first village and person (it works once):\n  ${url}`,
		inUse: (port: number) => `Port ${port} is taken; use another: PORT=3001`,
		stopping: 'Stopping…'
	}
});
