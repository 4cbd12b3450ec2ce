import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { lessonId, quizQuestion } from '../../contract/lesson'

const quiz = v.strictObject({ lesson: lessonId, questions: v.pipe(v.array(quizQuestion), v.minLength(1)) })
export type Quiz = v.InferOutput<typeof quiz>

/** All quizzes of a folder, one file a lesson. Throws with the file's name where one does not keep to the schema. */
export async function readQuizzes (folder: string): Promise<Quiz[]> {
  const names = (await readdir(folder)).filter(name => name.endsWith('.json')).sort()
  return Promise.all(names.map(async name => {
    const read = v.safeParse(quiz, JSON.parse(await readFile(join(folder, name), 'utf8')))
    if (!read.success) throw new Error(`${name}: ${read.issues.map(issue => `${v.getDotPath(issue) ?? ''} ${issue.message}`).join('; ')}`)
    if (`${read.output.lesson}.json` !== name) throw new Error(`${name}: 文件名和文章不一样`)
    return read.output
  }))
}
