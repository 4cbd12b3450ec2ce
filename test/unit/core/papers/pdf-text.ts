import { inflateSync } from 'node:zlib'

export interface Word { readonly text: string, readonly x: number, readonly y: number }

/** What a PDF of ours says, page by page, with places in points from the upper left: its text operators read back through its own character maps. */
export function pdfPages (pdf: Buffer): Word[][] {
  const source = pdf.toString('latin1')
  const objects = new Map<string, string>([...source.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body]))
  const stream = (id: string): string => {
    const body = objects.get(id) ?? ''
    const start = body.indexOf('stream\n') + 7
    const bytes = Buffer.from(body.slice(start, body.lastIndexOf('\nendstream')), 'latin1')
    return (body.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1')
  }
  const refs = (body: string, key: string): string[] => [...(new RegExp(`/${key} (\\[[^\\]]*\\]|\\d+ 0 R)`).exec(body)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, id = '']) => id)
  const maps = new Map<string, Map<string, string>>()
  for (const body of objects.values()) {
    for (const [, name = '', id = ''] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const unicode = refs(objects.get(id) ?? '', 'ToUnicode')[0]
      if (unicode && !maps.has(name)) maps.set(name, charactersOf(stream(unicode)))
    }
  }
  const pages = [...objects.values()].filter(body => /\/Type \/Page\b(?!s)/.test(body))
  return pages.map(page => refs(page, 'Contents').flatMap(id => wordsOf(stream(id), maps)))
}

export const pdfText = (pdf: Buffer): string => pdfPages(pdf).map(page => page.map(word => word.text).join('')).join('\n')

function charactersOf (cmap: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const [, from = '', , list = ''] of cmap.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([0-9a-f ]+)>/g)].forEach(([, hex = ''], i) => found.set((parseInt(from, 16) + i).toString(16).padStart(4, '0'), Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le')))
  }
  return found
}

function wordsOf (content: string, maps: ReadonlyMap<string, ReadonlyMap<string, string>>): Word[] {
  return [...content.matchAll(/BT\n1 0 0 1 ([\d.-]+) ([\d.-]+) Tm\n\/(F\d+)[\s\S]*?\[([^\]]*)\] TJ\nET/g)].map(([, x = '', y = '', font = '', shown = '']) => ({
    x: Number(x), y: 841.89 - Number(y),
    text: [...shown.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []).map(code => maps.get(font)?.get(code) ?? '?').join('')
  }))
}
