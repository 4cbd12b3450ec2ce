import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Searcher } from '../../../cloudfunctions/learn/domain/search'
import { articleKey } from '../../../cloudfunctions/learn/domain/statute'
import { checkReferences, outdated } from '../../../tools/law/check'
import { importStatutes } from '../../../tools/law/import'
import { readQuizzes } from '../../../tools/law/quizzes'
import { spell } from '../../../tools/law/spell'
import { indexLibrary, readTownWords } from '../../../tools/law/town-words'
import { lawsFolder, withLaws } from '../tools/law/law-paths'

/** Everyday questions with the right articles; the weights were tuned on the first, third, fifth … alone. */
const questions = readFileSync(join(__dirname, 'questions.txt'), 'utf8').trim().split('\n').map(line => {
  const [q, answers] = line.split('\t')
  return { q: q!, right: new Set(answers!.split('; ')) }
})

withLaws('everyday questions over the official texts', () => {
  const prepare = (async () => {
    const [{ statutes }, words] = await Promise.all([importStatutes([lawsFolder]), readTownWords()])
    return { statutes, words, searcher: new Searcher(indexLibrary(statutes, words, '2026-11-25')) }
  })()

  async function recallAtThree (asked: readonly { q: string, right: ReadonlySet<string> }[]): Promise<number> {
    const { searcher } = await prepare
    const { laws, articles } = searcher.index
    const hit = asked.filter(({ q, right }) => searcher.search(q, 3).articles.some(({ article }) => {
      const found = articles[article]!
      return right.has(`${laws[found.law]!.short} ${articleKey(found)}`)
    }))
    return hit.length / asked.length
  }

  test('of the questions that nothing was tuned on, three quarters have a right article among the first three', async () => {
    expect(await recallAtThree(questions.filter((_, at) => at % 2 === 1))).toBeGreaterThanOrEqual(0.75)
  })

  test('in Pinyin it is nearly as good', async () => {
    const spelled = questions.filter(({ q }) => /\p{Script=Han}/u.test(q)).filter((_, at) => process.env.LONG || at % 5 === 1).map(({ q, right }) => ({ q: spell(q).join(''), right }))
    expect(await recallAtThree(spelled)).toBeGreaterThanOrEqual(0.6)
  })

  test('every right answer of the questions is an article at hand', async () => {
    const { statutes } = await prepare
    const known = new Set(statutes.flatMap(({ title, articles }) => articles.map(article => `${title.replace('中华人民共和国', '')} ${articleKey(article)}`)))
    expect([...new Set(questions.flatMap(({ right }) => [...right]))].filter(answer => !known.has(answer))).toEqual([])
  })

  test('every citation of lessons, quizzes and questions leads to an article, and all were written against these versions', async () => {
    const { statutes, words } = await prepare
    expect(checkReferences(statutes, words, await readQuizzes('town/quizzes'))).toEqual([])
  })

  test('a statute of another version names the lessons to look at', async () => {
    const { statutes, words } = await prepare
    const changed = statutes.map(statute => statute.name.startsWith('治安管理处罚法') ? { ...statute, changed: '2030-01-01' } : statute)
    expect(outdated(changed, words)).toEqual([expect.stringMatching(/治安管理处罚法.*2025-06-27.*2030-01-01.*fight/)])
  })
})
