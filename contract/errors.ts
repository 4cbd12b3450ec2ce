/** What can go wrong, and what the person reads. Codes are part of the contract, words may change. */
export const errors = {
  VALIDATION: '有内容要改',
  NOT_FOUND: '没有找到这件事。可能是编号不对，或者不归您查看。',
  VERSION_CONFLICT: '这件事刚才有人更新了，您写的还在。',
  KEY_REUSED: '这次提交和上次的内容不一样，请回到上一页重新打开。',
  WRONG_STATE: '这件事现在不在这一步，请看最新的。',
  RATE_LIMITED: '今天提交的次数到上限了。急事请打电话。',
  BUSY: '现在用的人多，请过一会儿再点。您写的还在。',
  NOTHING_TO_URGE: '现在没有正在走的期限，不用催。',
  ALREADY_URGED: '已经催过一次，正在等回应。',
  LECTURE_FULL: '满了，可以直接来旁听。',
  SLOT_TAKEN: '这个时间刚被别人约走了。',
  ALREADY_BOOKED: '您这一天已经约了。',
  TOO_LATE: '期限已经过了。',
  CODE_WRONG: '码不对，请一组一组再对一遍。',
  CODE_LOCKED: '试得太多了，请 30 分钟后再试。',
  SEND_BLOCKED: '还有【】没有填。',
  NOT_ELIGIBLE: '按回避的规定，不能交给这个单位或这个人。请换一个。',
  RESOLVE_FIRST: '先认清反映的是谁，再分流。',
  PROOF_MISSING: '办结要有证明：照片、文书，或写明日期的承诺。',
  FILE_REJECTED: '这张照片打不开，请换一张。',
  FILE_TOO_BIG: '这张太大了，请压小一点再传。',
  EXTERNAL_CHANNEL: '镇里没有人可以办这件，请走上一级的渠道。',
  NOT_BY_PERSON: '为保护群众，这里不按人查。请用编号、地点或事由。',
  FULL: '代表最多 5 位（信访工作条例第二十条）。',
  INTERNAL: '没有打开成功，不是您操作错了。'
} as const
export type ErrorCode = keyof typeof errors

/** What every function answers. `detail` of VALIDATION is `{field: [what to mend]}`. */
export type Result<T = unknown> =
  | { ok: true, data: T }
  | { ok: false, code: ErrorCode, message: string, requestId: string, detail?: unknown }
