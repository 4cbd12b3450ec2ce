import { shell } from '../phone/shell'
import { tellMissing } from '../phone/notices'
import { family, Refusal, text } from './call'

let brightness = 1
let clipboard = ''

export const device = family({
  async setClipboardData ({ data }) {
    clipboard = text(data)
    await navigator.clipboard?.writeText(clipboard).catch(() => {}) // a page without focus keeps its own
    shell.toast({ title: '内容已复制', icon: 'none', mask: false })
    setTimeout(() => shell.toast(undefined), 1500)
  },
  getClipboardData: async () => ({ data: await navigator.clipboard?.readText().catch(() => clipboard) ?? clipboard }),

  async makePhoneCall ({ phoneNumber }) {
    const { confirmed } = await shell.ask({ title: text(phoneNumber), text: '浏览器里不会真的拨打', confirm: '呼叫', cancel: '取消' })
    if (!confirmed) throw new Refusal('cancel')
  },

  /** A camera is not always there and a code seldom at hand: what it would read is typed. */
  async scanCode ({ scanType = ['barCode', 'qrCode'] }) {
    const { confirmed, fields } = await shell.ask({ title: '扫码', text: '写下码里的内容', fields: [{ name: 'result', label: '内容' }], confirm: '扫到了', cancel: '取消' })
    if (!confirmed) throw new Refusal('cancel')
    return { result: fields.result, scanType: (scanType as string[]).includes('qrCode') ? 'QR_CODE' : 'CODE_128', charSet: 'utf-8', path: '', rawData: btoa(unescape(encodeURIComponent(fields.result ?? ''))) }
  },

  vibrateShort: () => { navigator.vibrate?.(15) },
  vibrateLong: () => { navigator.vibrate?.(400) },
  getBatteryInfo: () => ({ level: 80, isCharging: false, isLowPowerModeEnabled: false }),
  setScreenBrightness: ({ value }) => { brightness = Number(value) },
  getScreenBrightness: () => ({ value: brightness }),
  setKeepScreenOn: () => {},
  setVisualEffectOnCapture: () => {},
  hideKeyboard: () => { (document.activeElement as HTMLElement | null)?.blur() },
  getSelectedTextRange: () => ({ start: (document.activeElement as HTMLInputElement | null)?.selectionStart ?? 0, end: (document.activeElement as HTMLInputElement | null)?.selectionEnd ?? 0 }),
  checkDeviceSupportHevc: () => ({ errMsg: 'checkDeviceSupportHevc:ok', supported: false }),
  getScreenRecordingState: () => ({ state: 'off' }),
  checkIsOpenAccessibility: () => ({ open: false }),
  async addPhoneContact ({ firstName, mobilePhoneNumber }) {
    const { confirmed } = await shell.ask({ title: '添加到通讯录', text: `${text(firstName)} ${text(mobilePhoneNumber)}`, confirm: '知道了', cancel: '取消' })
    if (!confirmed) throw new Refusal('cancel')
    tellMissing('wx.addPhoneContact')
  }
})

export const deviceNow = { getBatteryInfoSync: () => ({ level: 80, isCharging: false }) }
