import type { IncomingMessage } from 'node:http'

const here = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/
const loopback = /^(::ffff:)?127\.|^::1$/

/**
 * Why a request is not served: this server is for this machine alone. The address keeps other machines out, `Host` keeps out pages
 * whose name was pointed here (DNS rebinding), `Origin` and `Sec-Fetch-Site` keep out other pages in this machine's browser.
 */
export function foreign ({ socket, headers }: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string } }): string | undefined {
  if (!loopback.test(socket.remoteAddress ?? '')) return 'address'
  if (!here.test(headers.host ?? '')) return 'host'
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) return 'origin'
  const site = headers['sec-fetch-site']
  if (site === 'cross-site' || site === 'same-site') return headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document' ? undefined : 'site'
  return undefined
}
