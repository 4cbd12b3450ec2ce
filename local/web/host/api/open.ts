import { share } from '../phone/share'
import { shell } from '../phone/shell'
import { family, Refusal, text } from './call'
import { post } from './backstage'

const user = () => ({ nickName: shell.person?.name ?? '微信用户', avatarUrl: '', gender: 0, country: '', province: '', city: '', language: 'zh_CN', is_demote: true })
const profile = () => ({ userInfo: user(), rawData: JSON.stringify(user()), signature: '', encryptedData: '', iv: '', cloudID: '' })

/** A code that only the server could turn into something; here it names the person. */
const code = (): string => `browser-${shell.person?.id ?? 'nobody'}-${Date.now().toString(36)}`

/** What a message of this kind is called is known to WeChat alone: the id is shown. */
async function subscribe (ids: string[]): Promise<Record<string, string>> {
  if (ids.length === 0 || ids.length > 3) throw new Refusal('TmplIds length must be 1 to 3', 20003)
  const { confirmed, chosen } = await shell.ask({ title: '请求给您发送消息', text: '允许一次，提醒一次', choices: ids, confirm: '允许', cancel: '取消' })
  const answers = Object.fromEntries(ids.map((id, index) => [id, confirmed && chosen.includes(index) ? 'accept' : 'reject']))
  if (shell.demo) await Promise.all(Object.entries(answers).map(([templateId, answer]) => post('/api/phone/consent', { as: shell.person?.id, templateId, answer })))
  return answers
}

export const open = family({
  login: () => ({ code: code() }),
  checkSession: () => {},
  pluginLogin: () => ({ code: code() }),
  getUserInfo: profile,
  async getUserProfile ({ desc }) {
    if (!(await shell.ask({ title: '获取您的昵称、头像', text: text(desc), confirm: '允许', cancel: '拒绝' })).confirmed) throw new Refusal('auth deny')
    return profile()
  },
  requestSubscribeMessage: ({ tmplIds }) => subscribe((tmplIds ?? []) as string[]),

  async requestPayment (options) {
    const { confirmed } = await shell.ask({ title: '微信支付', text: `浏览器里不会真的付款\n${text(options.package)}`, confirm: '当作已付', cancel: '取消' })
    if (!confirmed) throw new Refusal('cancel')
  },

  async chooseAddress () {
    const labels = { userName: '收货人', telNumber: '手机号码', provinceName: '省', cityName: '市', countyName: '区县', detailInfo: '详细地址', postalCode: '邮政编码' }
    const { confirmed, fields } = await shell.ask({ title: '收货地址', fields: Object.entries(labels).map(([name, label]) => ({ name, label })), confirm: '用这个地址', cancel: '取消' })
    if (!confirmed) throw new Refusal('cancel')
    return { ...fields, nationalCode: '', streetName: '', detailInfoNew: fields.detailInfo }
  },

  showShareMenu: () => {},
  hideShareMenu: () => {},
  updateShareMenu: () => {},
  getShareInfo: () => { throw new Refusal('not opened from a group') },
  authPrivateMessage: () => { throw new Refusal('not opened from a private message') },
  getGroupEnterInfo: () => { throw new Refusal('not opened from a group') },
  shareAppMessage: () => share({ from: 'menu' }),
  setInnerAudioOption: () => {},
  getBackgroundFetchData: () => { throw new Refusal('no data') },
  setBackgroundFetchToken: () => {},
  getBackgroundFetchToken: () => { throw new Refusal('no token') }
})

/** `open-type="getPhoneNumber"`: the person agrees, the program gets a code. */
export async function phoneNumber (): Promise<{ code: string } | undefined> {
  const { confirmed } = await shell.ask({ title: '申请获取并验证您的手机号', text: shell.demo ? '用微信绑定的手机号' : '浏览器里没有真的手机号', confirm: '允许', cancel: '不允许' })
  if (!confirmed) return undefined
  return shell.demo ? await post('/api/phone/number', { as: shell.person?.id }) as { code: string } : { code: code() }
}
