import type { Actions, ReplyOf, SentOf } from '../../contract/actions'
import type { Result } from '../../contract/errors'
import { online } from '../platform/network'
import { isServerRefusal, type Code, type Refusal } from '../platform/refusal'
import { noteChange } from './cache'

const LIMIT = 15_000

/**
 * The only place that calls a cloud function. Rejects with a refusal whose words a person can read: the contract's own, OFFLINE where
 * nothing was sent, UNCERTAIN where a command was sent and its answer did not come, UNREACHED where a question was not answered.
 * It never repeats by itself and never changes a key: a repeat is the person's tap.
 */
export async function call<F extends keyof Actions, N extends keyof Actions[F] & string> (name: F, action: N, data: SentOf<F, N>): Promise<ReplyOf<F, N>> {
  if (!online()) throw network('OFFLINE')
  const isCommand = typeof data === 'object' && data !== null && 'key' in data
  const answer = await ask(name, { action, data }).catch((fault: unknown) => { throw refusalOf(fault, isCommand) })
  if (isServerRefusal(answer)) throw answer
  if (answer?.ok !== true) throw network('INTERNAL')
  if (isCommand) noteChange()
  return answer.data as ReplyOf<F, N>
}

function ask (name: string, data: object): Promise<Result | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('timeout')), LIMIT)
    wx.cloud.callFunction({
      name, data,
      success: ({ result }) => resolve(result as unknown as Result | undefined),
      fail: reject,
      complete: () => clearTimeout(timer)
    })
  })
}

/** A function that ended badly has a negative code of six digits; all else is the network. */
function refusalOf (fault: unknown, isCommand: boolean): Refusal {
  const { errCode = 0, errMsg = '' } = fault as { errCode?: number, errMsg?: string }
  if (errCode < -100_000) return { ...network('INTERNAL'), requestId: /[\da-f-]{16,}/i.exec(errMsg)?.[0] }
  if (!online() || errMsg.includes('INTERNET_DISCONNECTED')) return network('OFFLINE')
  return network(isCommand ? 'UNCERTAIN' : 'UNREACHED')
}

const words: Partial<Record<Code, string>> = {
  OFFLINE: '现在没有网。',
  UNCERTAIN: '网断了一下，不知道交上没有。再点一次不会重复提交。',
  UNREACHED: '没有打开成功，不是您操作错了。',
  INTERNAL: '没有打开成功，不是您操作错了。'
}
const network = (code: Code): Refusal => ({ code, message: words[code] ?? '' })
