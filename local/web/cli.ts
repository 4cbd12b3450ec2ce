import { createServer } from 'node:http'
import { webHost } from './index'

/** `npm run web -- DIR [--port N]`: any native mini-program in the browser, without a cloud behind it. */
function main () {
  const words = process.argv.slice(2)
  const port = Number(words[words.indexOf('--port') + 1] || 0)
  const dir = words.find((word, index) => !word.startsWith('--') && words[index - 1] !== '--port')
  if (!dir) {
    process.stderr.write('用法：npm run web -- 小程序的文件夹 [--port 端口]\n')
    process.exit(2)
  }
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

main()
