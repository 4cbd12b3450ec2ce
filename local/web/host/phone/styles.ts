/** Where the style sheets of each kind begin in the document: the host's own, the app's, components', pages'. */
const kinds = ['app', 'components', 'pages'] as const
type Kind = typeof kinds[number]

const ends = Object.fromEntries(kinds.map(kind => [kind, document.head.appendChild(document.createComment(kind))])) as Record<Kind, Comment>
const sheets = new Map<string, HTMLStyleElement>()
const pageSheets = new Set<HTMLStyleElement>()
const texts = new Map<string, string>()
const isolations = new Map<string, string>()
const scopeMark = /†/g

export function addStyles (styles: Record<string, string>): void {
  for (const [path, css] of Object.entries(styles)) texts.set(path, css)
}

/** A name for a component's classes, readable and short. */
export function styleScopeOf (path: string): string {
  let hash = 0
  for (const character of path) hash = (hash * 31 + character.charCodeAt(0)) | 0
  return `${path.split('/').slice(-2, -1)[0] ?? ''}-${(hash >>> 0).toString(36)}`
}

export const setIsolation = (path: string, isolation: string): void => { isolations.set(path, isolation) }

/** Puts a style sheet into the document once its component is known; of pages only the one on the screen counts. */
export function useStyle (path: string, kind: Kind): void {
  const css = texts.get(path)
  if (css === undefined || sheets.has(path)) return
  const sheet = document.createElement('style')
  const shared = isolations.get(path) === 'shared'
  sheet.textContent = css.replace(/\[wx-host="?†"?\]/g, `[wx-host="${styleScopeOf(path)}"]`).replace(scopeMark, shared ? '' : `${styleScopeOf(path)}--`)
  sheet.dataset.path = path
  if (kind === 'pages') pageSheets.add(sheet)
  ends[kind].before(sheet)
  sheets.set(path, sheet)
}

/** Each page of WeChat has a document of its own; here its style sheet takes part only while it is shown. */
export function showPageStyle (path: string): void {
  for (const sheet of pageSheets) sheet.media = sheet.dataset.path === path ? 'all' : 'not all'
}
