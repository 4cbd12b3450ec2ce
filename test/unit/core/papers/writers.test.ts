import { strFromU8, unzipSync } from 'fflate'
import { resolve } from 'node:path'
import { paperWriter } from '../../../../cloudfunctions/core/adapters/paper-writer'
import { catalogue, paperCodes, type PaperCode } from '../../../../cloudfunctions/core/papers/catalogue'
import { fillPaper } from '../../../../cloudfunctions/core/papers/fill'
import { layoutOf } from '../../../../cloudfunctions/core/papers/layout/layout-of'
import type { Block, Layout, Paragraph } from '../../../../cloudfunctions/core/papers/layout/model'
import { pdfPages, pdfText } from './pdf-text'
import { changed, example, filled, town } from './sample'

const { JSDOM } = require('jsdom') as { JSDOM: new () => { window: { DOMParser: new () => Parser } } }
interface Parser { parseFromString (xml: string, type: string): { querySelector (name: string): unknown } }

const folder = resolve('cloudfunctions/core/papers/fonts')
const writer = paperWriter(folder)
const layout = (code: PaperCode): Layout => layoutOf(filled(code), town)
const withText = (code: PaperCode, key: string, text: string): Layout => layoutOf(fillPaper(code, changed(example(code), 'worker', key, text)), town)
const record = (text: string): Layout => withText('X16', 'questions', text)

const paragraphs = (blocks: readonly Block[]): Paragraph[] => blocks.flatMap(block => block.kind === 'table' ? block.rows.flatMap(row => row.cells.flatMap(cell => cell.paragraphs)) : block.kind === 'paragraph' ? [block] : [])
const squeezed = (text: string): string => text.replace(/[\s　＿]/g, '')
const wordsOf = ({ sheets }: Layout): string[] => sheets.flatMap(sheet => paragraphs(sheet.blocks)).map(({ runs }) => squeezed(runs.map(run => run.text).join(''))).filter(text => text !== '')

const parser = new (new JSDOM().window.DOMParser)()

/** The parts of a DOCX, each checked to be XML. */
function docxParts (file: Buffer): Record<string, string> {
  const parts = Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]))
  for (const [name, xml] of Object.entries(parts)) {
    if (/\.(xml|rels)$/.test(name)) expect([name, parser.parseFromString(xml, 'text/xml').querySelector('parsererror')]).toEqual([name, null])
  }
  return parts
}
const docxText = (parts: Record<string, string>): string => [...(parts['word/document.xml'] ?? '').matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text).join('')
  .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

test.each(paperCodes)('%s as PDF says everything that its layout says, on the page', async code => {
  const paper = layout(code)
  const pdf = await writer.pdf(paper)
  const text = squeezed(pdfText(pdf))
  expect(text).not.toContain('?')
  for (const words of wordsOf(paper)) for (const piece of words.match(/.{1,8}/gu) ?? []) expect(text).toContain(piece)
  for (const page of pdfPages(pdf)) {
    expect(page.length).toBeGreaterThan(1)
    for (const { x, y } of page) expect([x >= 50 && x <= 545, y >= 40 && y <= 825]).toEqual([true, true])
  }
})

test.each(paperCodes)('%s as DOCX is XML throughout and says the same', async code => {
  const paper = layout(code)
  const text = squeezed(docxText(docxParts(await writer.docx(paper))))
  for (const words of wordsOf(paper)) expect(text).toContain(words)
})

test('the same paper is the same file, from another writer too', async () => {
  const other = paperWriter(folder)
  for (const code of ['X01', 'X07', 'X18', 'T09', 'T16'] as const) {
    expect((await other.pdf(layout(code))).equals(await writer.pdf(layout(code)))).toBe(true)
    expect((await other.docx(layout(code))).equals(await writer.docx(layout(code)))).toBe(true)
  }
})

test('no file tells when or by which machine it was made', async () => {
  const parts = docxParts(await writer.docx(layout('X18')))
  expect(Object.values(parts).join('').match(/\d{4}-\d\d-\d\dT[\d:]+/g)).toEqual(['1980-01-01T00:00:00', '1980-01-01T00:00:00'])
  expect((await writer.pdf(layout('X18'))).toString('latin1').match(/D:\d{14}/g)).toEqual(['D:19700101000000', 'D:19700101000000'])
})

test('emoji, rare characters, other scripts and halves of characters do not break a paper', async () => {
  const paper = record('𠮷野家㐂龘饕餮 \u{1F468}\u200d\u{1F469}\u200d\u{1F467} 👍🏽 é ñ Ω Ж שלום ಠ \ud800 <b>&"\' \u0000\u0008 e\u0301')
  const text = pdfText(await writer.pdf(paper))
  expect(text).toContain('𠮷野家㐂龘饕餮')
  expect(text).toContain('□□□')
  expect(text).toContain('<b>&"\'')
  expect(docxText(docxParts(await writer.docx(paper)))).toContain('𠮷野家㐂龘饕餮')
})

test('a word without end stays inside the margins, in text and in a cell', async () => {
  for (const paper of [record('w'.repeat(3000)), withText('X12', 'opinions', 'https://'.repeat(300)), withText('X12', 'leadUnit', '很'.repeat(2000))]) {
    const pages = pdfPages(await writer.pdf(paper))
    expect(Math.max(...pages.flat().map(word => word.x))).toBeLessThan(545)
    expect(Math.max(...pages.flat().map(word => word.y))).toBeLessThan(825)
  }
})

test('a text of a hundred pages flows on, every page with text and number, nothing lost', async () => {
  const sentences = Array.from({ length: 1500 }, (_, i) => `第${i + 1}段：水渠堵塞以后，几十户人家的稻田用不上水，大家都很着急，请求尽快疏通，修好渠壁和田埂，保证春灌按时用水。`)
  const pages = pdfPages(await writer.pdf(record(sentences.join('\n'))))
  expect(pages.length).toBeGreaterThan(100)
  expect(pages.length).toBeLessThan(140)
  const text = squeezed(pages.flat().map(word => word.text).join(''))
  for (const i of [1, 700, 1500]) expect(text).toContain(`第${i}段：水渠堵塞`)
  pages.slice(0, 100).forEach((page, i) => {
    expect(squeezed(page.map(word => word.text).join(''))).toMatch(new RegExp(`第${i + 1}页共\\d+页`))
    expect(page.length).toBeGreaterThan(30)
  })
})

test('a cell of many pages is torn between lines, and its label comes once', async () => {
  const long = Array.from({ length: 300 }, (_, i) => `第${i + 1}条意见：同意由水利站主办。`)
  const pages = pdfPages(await writer.pdf(layoutOf(fillPaper('X12', changed(example('X12'), 'worker', 'opinions', long)), town)))
  expect(pages.length).toBeGreaterThan(5)
  const text = squeezed(pages.flat().map(word => word.text).join(''))
  for (let i = 1; i <= 300; i++) expect(text).toContain(`第${i}条意见：同意由水利站主办。`)
  expect(text.split('各方意见').length).toBe(2)
})

test('a list repeats its head on every page', async () => {
  const rows = Array.from({ length: 90 }, () => ({ at: 0, name: '匿名听众', group: '柳湾村 1 组' }))
  const pages = pdfPages(await writer.pdf(layoutOf(fillPaper('L02', { ...example('L02'), rows }), town)))
  expect(pages.length).toBeGreaterThan(2)
  for (const page of pages) expect(squeezed(page.map(word => word.text).join(''))).toContain('序号签到时间姓名村组')
})

test('a sign-off stands with text of the paper, wherever the page ends', async () => {
  for (let length = 20; length < 700; length += process.env.LONG ? 10 : 90) {
    const pages = pdfPages(await writer.pdf(withText('X19', 'study', '水'.repeat(length))))
    const last = squeezed(pages.at(-1)!.map(word => word.text).join(''))
    expect(last).toContain('2026年3月6日')
    expect(last.indexOf('木桥镇农业农村办公室2026年3月6日')).toBeGreaterThan(3)
  }
})

test('a draft says on every page that it is one', async () => {
  const draft = layoutOf(fillPaper('X18', example('X18'), { draft: true }), town)
  const pages = pdfPages(await writer.pdf(draft))
  for (const page of pages) expect(page.map(word => word.text).join('')).toContain('草稿')
  expect(docxParts(await writer.docx(draft))['word/header1.xml']).toContain('草稿')
})

test('a drawn signature is on the paper', async () => {
  const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='
  const signed = layoutOf(fillPaper('X24', changed(example('X24'), 'party', 'signature', { name: '张桂芳', at: Date.parse('2026-03-05T10:00:00+08:00'), image: pixel })), town)
  const pdf = await writer.pdf(signed)
  expect(pdf.toString('latin1')).toContain('/Subtype /Image')
  expect(pdfText(pdf)).toContain('张桂芳（2026年3月5日10时00分在手机上确认）')
  expect(Object.keys(docxParts(await writer.docx(signed))).some(name => name.startsWith('word/media/'))).toBe(true)
})

test('the unit in red stands over letters alone, and not where the town does not want it', () => {
  const isRed = (code: PaperCode, shown: boolean): boolean => JSON.stringify(layoutOf(filled(code), { ...town, letterhead: { ...town.letterhead, shown } })).includes(town.letterhead.colour)
  for (const code of paperCodes) expect([code, isRed(code, true)]).toEqual([code, catalogue[code].parts[0]?.style === 'letter'])
  expect(isRed('X07', false)).toBe(false)
})
