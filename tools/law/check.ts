import { articleKey, shortTitle, type Statute } from '../../cloudfunctions/learn/domain/statute'
import type { Quiz } from './quizzes'
import type { TownWords } from './town-words'

/** What is wrong with the town's learning data, each in a sentence: citations that lead nowhere, texts written against another version. */
export function checkReferences (library: readonly Statute[], words: TownWords, quizzes: readonly Quiz[]): string[] {
  const articles = new Set(library.flatMap(({ title, articles }) => articles.map(article => `${shortTitle(title)} ${articleKey(article)}`)))
  const imported = new Set(library.map(({ title }) => shortTitle(title)))
  const lessons = new Set(words.lessons.map(({ id }) => id))
  const nowhere = (where: string, law: string, article: string) =>
    imported.has(law) && !articles.has(`${law} ${article}`) ? [`${where}: ${law}没有第${article}条`] : []
  return [
    ...words.lessons.flatMap(({ id, cites, related }) => [
      ...cites.flatMap(({ law, article }) => nowhere(`文章 ${id}`, law, article)),
      ...related.filter(other => !lessons.has(other)).map(other => `文章 ${id}: 没有相关文章 ${other}`)
    ]),
    ...quizzes.flatMap(({ lesson, questions }) => [
      ...lessons.has(lesson) ? [] : [`题目 ${lesson}: 没有这篇文章`],
      ...questions.flatMap(({ cite }) => nowhere(`题目 ${lesson}`, cite.law, cite.article))
    ]),
    ...words.asks.flatMap(({ law, asks }) => Object.keys(asks).flatMap(article => nowhere('问法', law, article))),
    ...outdated(library, words)
  ]
}

/** Where the statute at hand is another version than the one that lessons and questions were written against. */
export function outdated (library: readonly Statute[], { asks, lessons }: TownWords): string[] {
  const written = new Map(asks.map(({ law, version }) => [law, version]))
  return library.flatMap(({ title, name, changed }) => {
    const law = shortTitle(title), version = written.get(law)
    if (version === undefined || changed === version) return []
    const citing = lessons.filter(({ cites }) => cites.some(cite => cite.law === law)).map(({ id }) => id)
    return [`${name}: 数据按 ${version} 的文本写，导入的是 ${changed ?? '不明'}，要看的文章：${citing.join('、') || '无'}`]
  })
}
