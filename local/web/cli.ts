import { createServer } from 'node:http'
import { webHost } from './index'
import { Source } from './program/source'

/** `npm run web -- DIR [--port N]`: any native mini-program in the browser, without a cloud behind it. */
function main () {
  const words = process.argv.slice(2)
  const port = Number(words[words.indexOf('--port') + 1] || 0)
  const dir = words.find((word, index) => !word.startsWith('--') && words[index - 1] !== '--port')
  if (!dir) {
    process.stderr.write('用法：npm run web -- 小程序的文件夹 [--port 端口]\n')
    process.exit(2)
  }
  tellMissingPackages(dir)
  const host = webHost({ programDir: dir })
  const server = createServer((request, response) => {
    host.handle(request, response).then(
      answered => { if (!answered) response.writeHead(404).end() },
      (error: unknown) => { console.error(error); response.writeHead(500).end() }
    )
  })
  server.listen(words.includes('--port') ? port : 0, '127.0.0.1', () => {
    const address = server.address()
    process.stderr.write(`在浏览器里打开 http://127.0.0.1:${typeof address === 'object' ? address?.port : port}/\n`)
  })
}

function tellMissingPackages (dir: string) {
  try {
    const missing = new Source(dir).missingPackages()
    if (missing.length > 0) process.stderr.write(`还缺 npm 包 ${missing.join('、')}：请先在 ${dir} 里运行 npm install\n`)
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`) // the phone says so too
  }
}

main()
