import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { foreign } from '../../../../local/api/guard'
import { ask, openTestServer, type TestServer } from '../../../support/functions-server'

const from = (remoteAddress: string, headers: Record<string, string>) => foreign({ socket: { remoteAddress }, headers })

test.each([
  ['127.0.0.1', { host: '127.0.0.1:8080' }], ['::1', { host: '[::1]:8080' }], ['::ffff:127.0.0.1', { host: 'localhost' }],
  ['127.0.0.1', { host: 'localhost:8080', origin: 'http://localhost:8080', 'sec-fetch-site': 'same-origin' }],
  ['127.0.0.1', { host: '127.0.0.1:8080', 'sec-fetch-site': 'none' }],
  ['127.0.0.1', { host: '127.0.0.1:8080', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }]
])('%s with %j is served', (address, headers) => {
  expect(from(address, headers)).toBeUndefined()
})

test.each([
  ['192.168.1.7', { host: '127.0.0.1:8080' }, 'address'], ['10.0.0.1', { host: 'localhost' }, 'address'], ['', { host: 'localhost' }, 'address'],
  ['127.0.0.1', { host: 'evil.example' }, 'host'], ['127.0.0.1', { host: '127.0.0.1.evil.example:8080' }, 'host'], ['127.0.0.1', { host: 'localhost.evil.example' }, 'host'], ['127.0.0.1', {}, 'host'],
  ['127.0.0.1', { host: '127.0.0.1:8080', origin: 'http://evil.example' }, 'origin'], ['127.0.0.1', { host: '127.0.0.1:8080', origin: 'null' }, 'origin'],
  ['127.0.0.1', { host: '127.0.0.1:8080', origin: 'http://127.0.0.1:9090' }, 'origin'], ['127.0.0.1', { host: 'localhost:8080', origin: 'https://localhost:8080' }, 'origin'],
  ['127.0.0.1', { host: '127.0.0.1:8080', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }, 'site'],
  ['127.0.0.1', { host: '127.0.0.1:8080', 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }, 'site'],
  ['127.0.0.1', { host: '127.0.0.1:8080', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }, 'site']
])('%s with %j is refused for its %s', (address, headers, why) => {
  expect(from(address, headers as Record<string, string>)).toBe(why)
})

describe('the server', () => {
  let server: TestServer
  beforeAll(async () => { server = await openTestServer() })
  afterAll(() => server.remove())

  test.each(['/', '/api/people', '/api/call', '/api/time', '/phone', '/admin', '/storage/x', '/api/phone/inbox?as=intake'])('refuses a foreign page at %s, whatever the method', async path => {
    for (const method of ['GET', 'POST', 'PUT', 'OPTIONS']) {
      for (const headers of [{ host: 'evil.example' }, { host: server.url.slice(7), origin: 'http://evil.example' }] as Record<string, string>[]) {
        expect((await ask(server.url + path, method, undefined, headers)).status).toBe(403)
      }
    }
  })
  test('lets no page of another origin read an answer', async () => {
    const { text } = await ask(`${server.url}/api/people`)
    expect(text).not.toBe('')
    expect(await new Promise(resolve => void fetch(`${server.url}/api/people`).then(res => resolve(res.headers.get('access-control-allow-origin'))))).toBeNull()
  })
})

const deployed = 'dist/cloudfunctions'
const whereBuilt = existsSync(deployed) ? test : test.skip // there are no functions yet
whereBuilt('what is deployed contains none of it: no acting as somebody, no moved clock, no local platform', () => {
  // whole words: the SDK has files named api/callFunction
  const marks = [/\/api\/(call|time|upload|files|people|phone)\b/, /takeOverClock|openidOf|visitor-/, /\blocal\/(functions|api|phone|cloud|server)\b/]
  const files = readdirSync(deployed, { recursive: true, encoding: 'utf8' }).filter(file => /\.(js|json)$/.test(file))
  expect(files.length).toBeGreaterThan(0)
  const found = files.flatMap(file => {
    const text = readFileSync(`${deployed}/${file}`, 'utf8')
    return marks.filter(mark => mark.test(text)).map(mark => `${file}: ${mark.exec(text)?.[0]}`)
  })
  expect(found).toEqual([])
})
