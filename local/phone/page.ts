import type { Inbox } from './ledger'

export interface PagePerson { readonly id: string, readonly name: string, readonly tag: string }

const safe = (text: string): string => text.replace(/[&<>"']/g, char => `&#${char.charCodeAt(0)};`)
const moment = (at: number): string => new Date(at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'medium', timeStyle: 'short' })

const style = `
  body { margin: 0 auto; padding: 24px; max-width: 960px; font: 16px/1.6 system-ui, sans-serif; color: #1f2329; background: #f5f6f8 }
  h1 { font-size: 20px } h2 { font-size: 17px; margin: 24px 0 8px }
  nav a { display: inline-block; margin: 0 12px 8px 0; padding: 6px 0; color: #0052a3 }
  nav a[aria-current] { color: inherit; font-weight: 600; text-decoration: none }
  article { margin: 0 0 8px; padding: 12px 16px; background: #fff; border-radius: 8px }
  article h3 { margin: 0; font-size: 16px } p { margin: 0 } time, .none { color: #5c6370 }
`

/** A plain page of one person's phone: what came by WeChat and by SMS, newest first. It loads anew when something arrives. */
export function phonePage (people: readonly PagePerson[], as: PagePerson, { sms, wechat }: Inbox): string {
  const links = people.map(({ id, name, tag }) => `<a href="/phone?as=${encodeURIComponent(id)}"${id === as.id ? ' aria-current="page"' : ''}>${safe(name)}，${safe(tag)}</a>`)
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${safe(as.name)}的手机</title>
<style>${style}</style>
<h1>${safe(as.name)}的手机</h1>
<nav aria-label="换一个人">${links.join('\n')}</nav>
<h2>微信消息</h2>
${listed(wechat.map(({ at, title, lines, page }) => ({ at, title, lines: [...lines, ...(page ? [`打开：${page}`] : [])] })))}
<h2>短信</h2>
${listed(sms.map(({ at, text }) => ({ at, title: '', lines: [text] })))}
<script>new EventSource('/api/phone/events?as=' + encodeURIComponent(${JSON.stringify(as.id).replace(/</g, '\\u003c')})).onmessage = () => location.reload()</script>
</html>
`
}

function listed (messages: readonly { at: number, title: string, lines: readonly string[] }[]): string {
  if (messages.length === 0) return '<p class="none">还没有。</p>'
  return [...messages].reverse().map(({ at, title, lines }) => `<article>
  ${title ? `<h3>${safe(title)}</h3>` : ''}<time>${moment(at)}</time>
  ${lines.map(line => `<p>${safe(line)}</p>`).join('\n  ')}
</article>`).join('\n')
}
