import type { Form, Kind } from '../../../../contract/states'
import type { RoutingInput } from './proposal'

const asksForItself = /退[款费钱还]|赔偿|补偿|返还|讨回|讨要|维权|要求|请求|恳请|投诉|举报|责令|查处|公道|做主/

/**
 * What a matter is. The person's own choice of a hazard or a dispute makes a report, and so does a text that only tells of one; whoever asks
 * for a decision has a petition, whose time limits are the law's (信访工作条例 Art. 29-31): in doubt the reading with more rights.
 */
export function kindOf (text: string, queue: string, topic: RoutingInput['topic']): { kind: Kind, form: Form } {
  if (queue === 'discipline') return { kind: 'accusation', form: 'petition' }
  if (topic === 'hazard' || topic === 'dispute') return { kind: topic, form: 'report' }
  if (topic === 'advice' || queue === 'advice') return { kind: 'advice', form: 'petition' }
  if (topic === 'service') return { kind: 'claim', form: 'petition' }
  if (queue === 'grid' && !asksForItself.test(text)) return { kind: 'hazard', form: 'report' }
  return { kind: 'claim', form: 'petition' }
}
