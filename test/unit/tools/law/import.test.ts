import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { headingsOf, statusOf, versionsInForce } from '../../../../cloudfunctions/learn/domain/statute'
import { importStatutes } from '../../../../tools/law/import'
import { loadLibrary, saveLibrary } from '../../../../tools/law/library'
import { readTownWords, withKnownDays } from '../../../../tools/law/town-words'
import { docxOf } from './docx'
import { lawFiles, lawsFolder, withLaws } from './law-paths'

const folder = mkdtempSync(join(tmpdir(), 'law-'))
afterAll(() => rmSync(folder, { recursive: true }))

function put (name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const head = '# 中华人民共和国试验法\n\n2001年2月3日 第九届全国人民代表大会常务委员会第一次会议通过\n\n2020年5月6日 第十三届全国人民代表大会常务委员会第二次会议修订\n\n<!-- INFO END -->\n'
const body = '## 第一章 总　则\n\n第一条 为了试验。\n\n第二条 有下列情形的：\n\n（一）甲；\n\n（二）乙。\n\n第二条之一 补充。\n\n## 第二章 附则\n\n第三条 本法自2021年1月1日起施行。'

test('a statute comes with its title, issuer, days, headings, articles and items', async () => {
  const { statutes: [law], refused } = await importStatutes([put('试验法.md', head + body)])
  expect(refused).toEqual([])
  expect(law).toMatchObject({ name: '试验法', title: '中华人民共和国试验法', issuer: '全国人民代表大会常务委员会', adopted: '2001-02-03', changed: '2020-05-06', inForce: '2021-01-01' })
  expect(law!.articles.map(({ label }) => label)).toEqual(['第一条', '第二条', '第二条之一', '第三条'])
  expect(law!.articles[1]!.lines).toEqual(['有下列情形的：', '（一）甲；', '（二）乙。'])
  expect(headingsOf(law!, 2)).toMatchObject([{ kind: '章', n: 1, name: '总则' }])
  expect(headingsOf(law!, 3)).toMatchObject([{ kind: '章', n: 2, name: '附则' }])
})

test('the DOCX of the same statute, with its table of contents, is the same statute', async () => {
  const paragraphs = ['中华人民共和国', '试验法', '（2001年2月3日第九届全国人民代表大会常务委员会第一次会议通过　2020年5月6日第十三届全国人民代表大会常务委员会第二次会议修订）',
    '目　　录', '第一章　总　则', '第二章　附　则', '', '第一章　总　则', '第一条　为了试验。', '第二条　有下列情形的：', '（一）甲；', '（二）乙。', '第二条之一　补充。', '第二章　附　则', '第三条　本法自2021年1月1日起施行。']
  const { statutes: [law], refused } = await importStatutes([put('试验法.docx', docxOf(paragraphs))])
  expect(refused).toEqual([])
  const { statutes: [markdown] } = await importStatutes([put('试验法.md', head + body)])
  expect({ ...law, notes: [] }).toEqual({ ...markdown, notes: [] })
})

test.each([
  ['a gap', body.replace('第三条 ', '第四条 '), 22, '第四条不能接在第二条之一后面'],
  ['a repetition', body.replace('第三条 ', '第二条 '), 22, '第二条不能接在第二条之一后面'],
  ['a first article that is not the first', body.replace('第一条 ', '第二条 '), 10, '从第二条开始，缺第一条'],
  ['an item out of order', body.replace('（二）', '（三）'), 16, '第二条里（三）的序号不对'],
  ['a chapter out of order', body.replace('第二章', '第三章'), 20, '第三章附则的序号不对，应是第二章'],
  ['text before the first article', body.replace('第一条 为了试验。', '为了试验。'), 10, '第一条前面有不认识的内容']
])('%s is refused with its line and reason', async (_, text, line, reason) => {
  const { statutes, refused } = await importStatutes([put('坏.md', head + body.slice(0, 0) + text)])
  expect(statutes).toEqual([])
  expect(refused).toContainEqual({ file: join(folder, '坏.md'), line, reason })
})

test('what is no statute is refused, the others of the same import are taken', async () => {
  const { statutes, refused } = await importStatutes([put('试验法.md', head + body), put('空.md', ''), put('假.docx', 'PK'), join(folder, '没有.md'), put('表.xls', '')])
  expect(statutes).toHaveLength(1)
  expect(new Set(refused.map(({ file }) => file))).toEqual(new Set(['空.md', '假.docx', '没有.md', '表.xls'].map(name => join(folder, name))))
})

test('a library is the last import; an older version is replaced from the day the newer one is in force', async () => {
  expect(await loadLibrary(join(folder, 'none'))).toEqual([])
  const { statutes } = await importStatutes([put('试验法.md', head + body), put('试验法旧.md', head.replace(/2020年.*修订/, '') + body.replace('2021年', '2002年'))])
  await saveLibrary(join(folder, 'data'), statutes)
  const [now, old] = await loadLibrary(join(folder, 'data'))
  expect(statusOf(old!, [now!, old!], '2020-12-31')).toEqual({ state: 'inForce', since: '2002-01-01' })
  expect(statusOf(now!, [now!, old!], '2020-12-31')).toEqual({ state: 'notYet', since: '2021-01-01' })
  expect(statusOf(old!, [now!, old!], '2021-01-01')).toEqual({ state: 'replaced', by: '试验法', since: '2021-01-01' })
  expect(versionsInForce([now!, old!], '2020-12-31')).toEqual([old])
  expect(versionsInForce([now!, old!], '2021-01-01')).toEqual([now])
  expect(versionsInForce([now!], '2020-12-31')).toEqual([now])
})

withLaws('the official texts', () => {
  test('every file is taken, every article in order, as an independent count of the lines finds them', async () => {
    const { statutes, refused } = await importStatutes([lawsFolder])
    expect(refused).toEqual([])
    expect(statutes.map(({ name }) => `${name}.md`)).toEqual(lawFiles)
    for (const { name, articles } of statutes) {
      const counted = [...readFileSync(join(lawsFolder, `${name}.md`), 'utf8').matchAll(/^(第[一二三四五六七八九十百千零]+条(?:之[一二三四五六七八九十]+)?) /gm)]
      expect(articles.map(({ label }) => label)).toEqual(counted.map(([, label]) => label))
    }
  })

  test('since when a law is in force is told by the text or known, never taken from an older version\'s last article', async () => {
    const known = withKnownDays((await importStatutes([lawsFolder])).statutes, (await readTownWords()).laws)
    const since = (name: string) => known.find(statute => statute.name.startsWith(name))?.inForce
    expect(known.filter(({ inForce }) => inForce === undefined)).toEqual([])
    expect([since('食品安全法'), since('村民委员会组织法'), since('民事诉讼法'), since('治安管理处罚法')]).toEqual(['2025-12-01', '2026-01-01', '2024-01-01', '2026-01-01'])
  })

  test('no character of an article is lost', async () => {
    const bare = (text: string) => text.replace(/[\s\u200B]/g, '')
    for (const { name, articles, headings, preamble } of (await importStatutes([lawsFolder])).statutes) {
      const source = readFileSync(join(lawsFolder, `${name}.md`), 'utf8').split('<!-- INFO END -->')[1]!
      const kept = [...preamble, ...articles.map(({ label, lines }) => label + lines.join('')), ...headings.map(heading => heading.name)].join('')
      const headingNumbers = source.match(/^#+(\s*第[一二三四五六七八九十百]+(编|分编|章|节))?/gm)?.join('') ?? ''
      expect(bare(kept).length + bare(headingNumbers).length).toBe(bare(source).length)
    }
  })
})
