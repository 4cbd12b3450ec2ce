import type { Row } from '../row'

const receivers = ['handler', 'head', 'intake', 'discipline', 'gridWorker', 'mediator', 'committee'] as const

/**
 * 待签收: what is sent and not yet signed for. The sender stays responsible and every limit runs on; the signature makes the row that sent it
 * take effect, papers that do not match go back for completion, which is no objection. The town allows one working day.
 */
export const handOverRows = {
  H01: { form: 'every', from: ['awaitingReceipt'], to: 'sent', who: receivers, event: '核对材料，签收', stops: ['receipt'] },
  H02: { form: 'every', from: ['awaitingReceipt'], to: 'before', who: receivers, event: '材料不齐，退回补齐', stops: ['receipt'], tells: ['U3'] },
  H03: { form: 'every', from: ['awaitingReceipt'], to: 'same', who: ['timer'], event: '一个工作日没有签收', tells: ['U4'] }
} as const satisfies Record<string, Row>
