import { deflateRawSync } from 'node:zlib'

/** A DOCX of these paragraphs, as small as one can be: the ZIP of one deflated XML. */
export function docxOf (paragraphs: readonly string[]): Buffer {
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  const xml = `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w"><w:body>${paragraphs.map(text =>
    `<w:p w:rsidR="0"><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:t xml:space="preserve">${escaped(text.slice(0, 3))}</w:t></w:r><w:r><w:t>${escaped(text.slice(3))}</w:t></w:r></w:p>`).join('')}</w:body></w:document>`
  const name = Buffer.from('word/document.xml'), packed = deflateRawSync(Buffer.from(xml))
  const local = Buffer.alloc(30), central = Buffer.alloc(46), end = Buffer.alloc(22)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt16LE(8, 8)
  local.writeUInt16LE(name.length, 26)
  central.writeUInt32LE(0x02014b50, 0)
  central.writeUInt16LE(8, 10)
  central.writeUInt32LE(packed.length, 20)
  central.writeUInt16LE(name.length, 28)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(local.length + name.length + packed.length, 16)
  return Buffer.concat([local, name, packed, central, name, end])
}
