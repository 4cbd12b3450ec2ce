import { gridOf, mediationOf } from '../../people/desks'
import type { Town } from '../../people/town'
import type { Proposal, Propose, Reason, RoutingInput } from './proposal'

const undecided = { intake: true, accusesOfficial: false, named: [] } as const

/** Routing by rules alone: the person's own first choice and the place; all else waits for intake, with the reason. */
export const propose: Propose = (input, town) => ({ ...undecided, urgent: input.urgent === true, ...byChoice(input, town) })

function byChoice ({ topic, place, wantsMediation }: RoutingInput, town: Town): Partial<Proposal> & { reasons: Reason[] } {
  const grid = place && gridOf(town, place)
  if (topic === 'dispute' && wantsMediation) {
    return { kind: 'dispute', queue: 'mediation', deskId: mediationOf(town, place?.villageId)?.id, intake: false, reasons: [reason('queue', '您愿意请人调解，先交给调解委员会', '人民调解法第十七条')] }
  }
  if ((topic === 'dispute' || topic === 'hazard') && grid) {
    return { kind: topic, queue: 'grid', deskId: grid.id, intake: false, reasons: [reason('queue', `发生在${grid.name}，先由网格员到场看`)] }
  }
  if (topic === 'advice') {
    return { kind: 'advice', queue: 'department', reasons: [reason('kind', '选的是提建议，由有关单位研究答复；归哪个单位，由登记员看过再定', '信访工作条例第二十九条')] }
  }
  return { reasons: [reason('queue', '归哪里办还看不准，由登记员看过再定')] }
}

const reason = (part: string, text: string, article?: string): Reason => ({ part, text, public: text, article })
