import { inflateRawSync } from 'node:zlib'
import type { Line } from './parse-statute'

const LONGEST_DOCUMENT = 64 << 20 // a statute's XML has a few megabytes; a bomb stops here
const CENTRAL = 0x02014b50, END = 0x06054b50

/** The paragraphs of a DOCX, numbered from 1. A DOCX is a ZIP; only `word/document.xml` is read. Throws where it is not one. */
export function readDocx (bytes: Buffer): Line[] {
  const xml = entry(bytes, 'word/document.xml').toString('utf8')
  const paragraphs = xml.match(/<w:p[ >].*?<\/w:p>/gs) ?? []
  return paragraphs.flatMap((paragraph, index) => words(paragraph).split('\n').map(text => ({ text, line: index + 1 })))
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: '\'' }

function words (paragraph: string): string {
  return [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr)\b/g)]
    .map(([, text, mark]) => text ?? (mark === 'tab' ? ' ' : '\n')).join('')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
      hex ? String.fromCodePoint(parseInt(hex, 16)) : decimal ? String.fromCodePoint(Number(decimal)) : entities[name] ?? whole)
}

function entry (bytes: Buffer, wanted: string): Buffer {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || bytes.readUInt32LE(end) !== END) throw new Error('不是 DOCX 文件')
  let at = bytes.readUInt32LE(end + 16)
  for (let left = bytes.readUInt16LE(end + 10); left > 0 && bytes.readUInt32LE(at) === CENTRAL; left--) {
    const nameLength = bytes.readUInt16LE(at + 28)
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === wanted) return content(bytes, at)
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  throw new Error('不是 DOCX 文件：里面没有正文')
}

function content (bytes: Buffer, record: number): Buffer {
  const method = bytes.readUInt16LE(record + 10), size = bytes.readUInt32LE(record + 20), local = bytes.readUInt32LE(record + 42)
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
  const packed = bytes.subarray(start, start + size)
  if (method === 0) return packed
  if (method === 8) return inflateRawSync(packed, { maxOutputLength: LONGEST_DOCUMENT })
  throw new Error('这种压缩方式不认识')
}
