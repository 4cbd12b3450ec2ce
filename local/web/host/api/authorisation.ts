import type { Field } from '../between'
import { shell } from '../phone/shell'
import { family, Refusal, text } from './call'
import { storage } from './storage'

const key = 'wx-host:authorisation'
const scopes = ['scope.userInfo', 'scope.userLocation', 'scope.userFuzzyLocation', 'scope.userLocationBackground', 'scope.record', 'scope.camera', 'scope.writePhotosAlbum', 'scope.bluetooth', 'scope.address', 'scope.invoiceTitle', 'scope.werun', 'scope.addPhoneCalendar']
const names: Record<string, string> = { 'scope.userLocation': '位置信息', 'scope.userFuzzyLocation': '大概位置', 'scope.record': '麦克风', 'scope.camera': '摄像头', 'scope.writePhotosAlbum': '相册（保存）' }

type Given = Record<string, boolean>
const given = (): Given => (storage.getStorageSync(key) || {}) as Given
const remember = (scope: string, allowed: boolean) => storage.setStorageSync(key, { ...given(), [scope]: allowed })

/** Asks once for each scope; what was refused stays refused until the settings are opened. */
export async function authorised (scope: string, fields: Field[] = []): Promise<Record<string, string>> {
  const known = given()[scope]
  if (known === false) throw new Refusal('auth deny')
  if (known === true) return {}
  const answer = await shell.ask({ title: `申请使用您的${names[scope] ?? scope}`, fields, confirm: '允许', cancel: '拒绝' })
  remember(scope, answer.confirmed)
  if (!answer.confirmed) throw new Refusal('auth deny')
  return answer.fields
}

const setting = (withSubscriptions: unknown) => ({ authSetting: given(), ...withSubscriptions ? { subscriptionsSetting: { mainSwitch: true, itemSettings: {} } } : {} })

export const authorisation = family({
  async authorize ({ scope }) {
    if (!scopes.includes(text(scope))) throw new Refusal(`invalid scope ${text(scope)}`)
    await authorised(text(scope))
  },
  getSetting: ({ withSubscriptions }) => setting(withSubscriptions),
  async openSetting ({ withSubscriptions }) {
    const asked = Object.keys(given())
    const { confirmed, chosen } = await shell.ask({ title: '设置', text: asked.length === 0 ? '还没有申请过权限' : '允许这个小程序使用', choices: asked.map(scope => names[scope] ?? scope), confirm: '好', cancel: '取消' })
    if (confirmed) asked.forEach((scope, index) => remember(scope, chosen.includes(index)))
    return setting(withSubscriptions)
  }
})
