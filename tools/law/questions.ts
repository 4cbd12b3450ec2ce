import * as v from 'valibot'
import type { Question } from './answer'

const question = v.object({ id: v.union([v.string(), v.number()]), q: v.string() })

/** The lines of a JSONL file, and what is wrong with those that are none of `{id, q}`: a bad one never ends the others. Lines count from 1. */
export function readQuestions (text: string): { questions: Question[], mistakes: { line: number, reason: string }[] } {
  const questions: Question[] = [], mistakes: { line: number, reason: string }[] = []
  text.replace(/^\uFEFF/, '').split('\n').forEach((line, at) => {
    if (line.trim() === '') return
    try {
      questions.push(v.parse(question, JSON.parse(line)))
    } catch (fault) {
      mistakes.push({ line: at + 1, reason: fault instanceof SyntaxError ? '不是 JSON' : '要写成 {"id": …, "q": "…"}' })
    }
  })
  return { questions, mistakes }
}
