import { refusalOf, type Code, type Refusal } from './refusal'

/** What can be tapped where something went wrong. */
export type Act = 'retry' | 'call' | 'home' | 'latest' | 'keep' | 'ok'

/** Something that did not go well, as it is shown: never the person's fault, always with a way on. */
export interface Failure { code: Code, title: string, text: string, acts: Act[], /** The end of the request's id, to be said on the phone. */ number: string }

type Words = { title: string, text?: string, acts: Act[] }

const notThere: Words = { title: '没有找到这件事。', text: '可能是编号不对，或者不归您查看。', acts: ['home'] }
const opening: Partial<Record<Code, Words>> = {
  NOT_FOUND: notThere,
  OFFLINE: { title: '现在没有网。', text: '有网以后再试一次就行。', acts: ['retry', 'call'] }
}
const sending: Partial<Record<Code, Words>> = {
  NOT_FOUND: notThere,
  OFFLINE: { title: '没有网。已经存在手机里，有网后点「提交」就行。', acts: ['ok'] },
  UNCERTAIN: { title: '网断了一下，不知道交上没有。再点一次不会重复提交。', text: '您写的还在，已经存在手机里。', acts: ['retry', 'keep', 'call'] },
  VERSION_CONFLICT: { title: '这件事刚才有人更新了，您写的还在。', acts: ['latest'] },
  WRONG_STATE: { title: '这件事刚才有人更新了，您写的还在。', acts: ['latest'] },
  BUSY: { title: '现在用的人多，请过一会儿再点。您写的还在。', acts: ['retry'] },
  RATE_LIMITED: { title: '今天提交的次数到上限了。', text: '急事请打电话。', acts: ['call', 'keep'] },
  INTERNAL: { title: '没交上，已存好。', text: '不是您操作错了，再试一次。', acts: ['retry', 'keep', 'call'] },
  UNREACHED: { title: '没交上，已存好。', text: '不是您操作错了，再试一次。', acts: ['retry', 'keep', 'call'] }
}
const error: Words = { title: '没有打开成功，不是您操作错了。', acts: ['retry', 'call'] }

/** How a page that could not be opened says so. */
export const openingFailure = (thrown: unknown): Failure => shown(refusalOf(thrown), refusal => opening[refusal.code] ?? error)

/** How a form says that it was not taken, or that nobody knows. What the server said in its own words stays in its words. */
export const sendingFailure = (thrown: unknown): Failure => shown(refusalOf(thrown), refusal => sending[refusal.code] ?? { title: refusal.message, acts: ['ok'] })

function shown (refusal: Refusal, words: (refusal: Refusal) => Words): Failure {
  const { title, text = '', acts } = words(refusal)
  const tells = acts.includes('retry') && refusal.code !== 'OFFLINE'
  return { code: refusal.code, title, text, acts, number: tells ? (refusal.requestId ?? '').slice(-4).toUpperCase() : '' }
}
