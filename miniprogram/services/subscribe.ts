import type { SentOf } from '../../contract/actions'
import { forget, keep, kept } from '../platform/kept'
import { newKey } from '../platform/keys'
import { call } from './call'
import { templateIds, type Template } from './templates'

type Consent = SentOf<'account', 'messageConsent'>

const WAITING = 'consent'

/**
 * WeChat's panel, inside the tap that asks for it and before any call: 允许一次，提醒一次. At most three templates. False where the person refused
 * or has switched messages off; then SMS is sent, and every message stands in 消息.
 */
export async function askForMessages (templates: Template[]): Promise<boolean> {
  const answers = await panel(templates)
  if (answers.length === 0) return false
  keep(WAITING, { key: await newKey(), answers })
  await reportConsent()
  return answers.some(({ accepted }) => accepted)
}

function panel (templates: Template[]): Promise<Consent['answers']> {
  return new Promise(resolve => wx.requestSubscribeMessage({
    tmplIds: templates.map(template => templateIds[template]),
    success: result => resolve(templates.map(template => ({ template, accepted: (result as unknown as Record<string, string>)[templateIds[template]] === 'accept' }))),
    fail: () => resolve([])
  }))
}

/** WeChat does not tell how many messages are left: the ledger hears of every answer, now or when there is a network again. */
export async function reportConsent (): Promise<void> {
  const waiting = kept<Consent>(WAITING)
  if (!waiting) return
  await call('account', 'messageConsent', waiting).then(() => forget(WAITING), () => {})
}
