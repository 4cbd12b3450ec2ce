import { phoneNumber } from '../api/open'
import { authorisation } from '../api/authorisation'
import { agreeToPrivacy } from '../api/privacy'
import { tellMissing } from '../phone/notices'
import { files } from '../phone/program-files'
import { share } from '../phone/share'
import { shell } from '../phone/shell'
import { Builtin, builtin } from './builtin'
import { formAround } from './form'
import { hover } from './view'

const properties = {
  size: 'default', type: 'default', plain: false, disabled: false, loading: false, formType: '', openType: '', ...hover('button-hover', 20, 70), lang: 'en', sessionFrom: '', sendMessageTitle: '', sendMessagePath: '',
  sendMessageImg: '', appParameter: '', showMessageCard: false, phoneNumberNoQuotaToast: true, createliveactivity: false, activityId: '', businessId: '', shareType: 27, shareMode: '', activityType: null, entrancePath: '', needShowEntrance: false
}

/** A button; looks by attributes, as `type` and `size` say. */
class Button extends Builtin<typeof properties> {
  override create () { this.root.setAttribute('role', 'button') }

  update () {
    const { type, size, plain, disabled, loading } = this.data
    this.root.setAttribute('type', type || 'default')
    this.root.setAttribute('size', size || 'default')
    this.root.toggleAttribute('plain', plain)
    this.root.toggleAttribute('disabled', disabled)
    this.root.toggleAttribute('loading', loading)
    this.root.tabIndex = disabled ? -1 : 0
    if (disabled) this.root.setAttribute('aria-disabled', 'true')
    else this.root.removeAttribute('aria-disabled')
  }

  override get swallowsTaps () { return this.data.disabled }

  override tapped () {
    const { formType, openType } = this.data
    if (formType) formAround(this)?.[formType === 'reset' ? 'reset' : 'submit'](this)
    if (openType) void (openTypes[openType] ?? missing(openType))(this)
  }
}

const missing = (openType: string) => (): void => tellMissing(`button open-type="${openType}"`)

const openTypes: Record<string, (button: Button) => unknown> = {
  share: ({ comp }) => share({ from: 'button', target: { id: comp.id, dataset: { ...comp.dataset } } }),

  async getPhoneNumber (button) {
    const given = await phoneNumber().catch((error: Error) => { button.fire('getphonenumber', { errMsg: `getPhoneNumber:fail ${error.message}` }) })
    button.fire('getphonenumber', given ? { ...given, errMsg: 'getPhoneNumber:ok', encryptedData: '', iv: '' } : { errMsg: 'getPhoneNumber:fail user deny' })
  },

  async getRealtimePhoneNumber (button) {
    const given = await phoneNumber()
    button.fire('getrealtimephonenumber', given ? { ...given, errMsg: 'getRealtimePhoneNumber:ok' } : { errMsg: 'getRealtimePhoneNumber:fail user deny' })
  },

  getUserInfo: button => button.fire('getuserinfo', { errMsg: 'getUserInfo:ok', userInfo: { nickName: shell.person?.name ?? '微信用户', avatarUrl: '' } }),

  chooseAvatar (button) {
    const input = Object.assign(document.createElement('input'), { type: 'file', accept: 'image/*' })
    input.addEventListener('change', () => { void files.temporary(input.files![0]!, input.files![0]!.name).then(avatarUrl => button.fire('chooseavatar', { avatarUrl })) })
    input.click()
  },

  openSetting: async button => button.fire('opensetting', await authorisation.openSetting!() ?? {}),
  agreePrivacyAuthorization (button) {
    agreeToPrivacy()
    button.fire('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' })
  },
  contact: async button => {
    await shell.ask({ title: '客服会话', text: '浏览器里没有客服会话', confirm: '知道了' })
    button.fire('contact', { errMsg: 'enterContact:ok', path: '', query: {} })
  },
  feedback: () => shell.ask({ title: '意见反馈', text: '浏览器里没有意见反馈页', confirm: '知道了' }),
  launchApp: button => button.fire('error', { errMsg: 'launchApp:fail not supported in the browser' })
}

builtin('button', properties, Button as never)
