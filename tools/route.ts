import { existsSync } from 'node:fs'
import * as v from 'valibot'
import { propose } from '../cloudfunctions/core/matter/routing/propose'
import type { Proposal } from '../cloudfunctions/core/matter/routing/proposal'
import type { Town } from '../cloudfunctions/core/people/town'
import { answerLines, checked } from './answer-lines'
import { loadTown } from './town/town-folder'

/** `npm run -s route -- FILE.jsonl`: {id, text, title?} → {id, queue, kind, category, accusesOfficial, urgent, confidence, reasons, runnerUp, intake?} */
const line = v.object({ title: v.nullish(v.string('标题要是文字')), text: v.nullish(v.string('正文要是文字')) }, '要有 text')

const nowhere: Town = { version: 0, name: '', units: [], places: [], offices: [], people: [], declarations: [], settings: undefined as never }
const town = existsSync('town') ? loadTown('town') : nowhere

answerLines('route', input => {
  const { title, text } = checked(line, input)
  return printed(propose({ text: text ?? '', ...(title && { title }) }, town))
})

function printed ({ queue, kind, category, accusesOfficial, urgent, confidence, reasons, runnerUp, intake }: Proposal) {
  return {
    queue: kind === 'advice' ? 'advice' : queue ?? 'department', kind: kind === 'hazard' || kind === 'dispute' || kind === 'service' ? 'report' : kind ?? 'claim',
    category: category ?? null, accusesOfficial, urgent, confidence: confidence ?? 0, reasons: reasons.map(({ text }) => text), runnerUp: runnerUp ?? null,
    ...(intake && { intake: true })
  }
}
