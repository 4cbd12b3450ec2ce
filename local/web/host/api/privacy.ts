import { listenToApp } from '../phone/app'
import { shell } from '../phone/shell'
import { family, Refusal } from './call'
import { storage } from './storage'

const key = 'wx-host:privacy'
const agreed = (): boolean => storage.getStorageSync(key) === true
type Resolve = (answer: { event: string, buttonId?: string }) => void
let listener: ((resolve: Resolve, info: object) => void) | undefined

export const agreeToPrivacy = (): void => storage.setStorageSync(key, true)

/** The platform asks before the first use of personal data; a program may ask in its own words. */
async function requirePrivacy () {
  if (agreed()) return
  const answer = listener
    ? await new Promise<{ event: string }>(resolve => listener!(resolve, { referrer: 'requirePrivacyAuthorize' }))
    : { event: (await shell.ask({ title: '隐私保护提示', text: '请先阅读《小程序用户隐私保护指引》', confirm: '同意', cancel: '拒绝' })).confirmed ? 'agree' : 'disagree' }
  if (answer.event !== 'agree') throw new Refusal('privacy permission is not authorized', 104)
  agreeToPrivacy()
}

export const privacy = {
  ...family({
    getPrivacySetting: () => ({ needAuthorization: !agreed(), privacyContractName: '《小程序用户隐私保护指引》' }),
    requirePrivacyAuthorize: requirePrivacy,
    async openPrivacyContract () { await shell.ask({ title: '小程序用户隐私保护指引', text: '在微信里，这里是填写好的隐私保护指引。', confirm: '知道了' }) }
  }),
  onNeedPrivacyAuthorization (then: typeof listener) { listener = then; listenToApp('onNeedPrivacyAuthorization', then as never) }
}
