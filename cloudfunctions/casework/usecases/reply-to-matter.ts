import type { casework } from '../../../contract/casework'
import { dayOf } from '../../core/kernel/calendar'
import type { Handler } from '../../core/kernel/serve'
import type { Change, Matter } from '../../core/matter/matter'
import type { Paper, PaperStore } from '../../core/matter/ports'
import { step, canStep } from '../../core/matter/step'
import { answerCode, draftOf, partsOf, refuseBlanks, resultsFor } from '../domain/answer'
import { answered } from '../domain/answered'
import { laidBefore } from '../domain/laid-before'
import { deskCommand, type Desk, type DeskDeps } from './desk-deps'
import { paperSeries, withNumber } from './numbered-paper'

/**
 * 答复: the paper is kept, then the matter names it. What the town lets a handler issue goes out at once with its number; a claim's decision
 * waits for the head. Errors: WRONG_STATE, SEND_BLOCKED, VALIDATION.
 */
export const replyToMatter = (deps: DeskDeps & { papers: PaperStore }): Handler<typeof casework.reply> => (call, request) => {
  const { answer } = request
  const parts = partsOf(answer)
  refuseBlanks(parts)
  return deskCommand(deps, call, 'reply', request, async (matter, desk) => {
    const paper = answerCode(matter, answer)
    const draft = draftOf(matter, paper, parts, { unitId: desk.holding.unitId ?? matter.deskId, personId: desk.personId, at: desk.now })
    const requests = resultsFor(matter.requests, answer)
    const waitsForHead = !desk.town.settings.delegatedPapers.includes(paper.code) && paper.code !== 'W02'
    await deps.papers.add(draft)
    const change = waitsForHead ? laid(matter, desk, draft, requests) : answered(inHand(matter, desk), desk, draft, paper.row, requests)
    return { change, reply: { at: desk.now, state: change.set?.state ?? matter.state, waitsForHead } }
  }, desk => async (matter, { change, reply }, done) => {
    if (reply.waitsForHead) await deps.matters.commit(matter, change, done)
    else {
      const paper = await deps.papers.find(change.set?.replyPaperId ?? '')
      await deps.matters.commitNumbered(matter, paperSeries(desk.town, paper, dayOf(desk.now)), n => ({ change, done, paper: withNumber(desk, paper, n) }))
    }
    return reply
  })
}

/** The handling that the answer shows has happened (P18). */
function inHand (matter: Matter, { now, who, law }: Desk): Matter {
  if (!canStep(matter, 'P18')) return matter
  const { set, clocks } = step(matter, 'P18', { at: now, by: who, law })
  return { ...matter, ...set, clocks }
}

function laid (matter: Matter, desk: Desk, draft: Paper, requests: Matter['requests']): Change {
  const { state, since, clocks } = inHand(matter, desk)
  const change = laidBefore(matter, draft, 'P24', desk)
  return { ...change, set: { ...change.set, state, since, requests }, clocks }
}
