import { openJournal } from './journal'

/** What a person finds in their phone. */
export interface Sms { readonly id: string, readonly at: number, readonly text: string }
export interface WechatMessage { readonly id: string, readonly at: number, readonly title: string, readonly lines: readonly string[], readonly page: string }
export interface Inbox { readonly sms: readonly Sms[], readonly wechat: readonly WechatMessage[] }

/** What is kept, one line each. A subscription message uses up one consent, in the same line, so that neither can be kept without the other. */
export type Entry =
  | { readonly kind: 'sms', readonly to: string, readonly message: Sms }
  | { readonly kind: 'wechat', readonly to: string, readonly template?: string, readonly message: WechatMessage }
  | { readonly kind: 'consent', readonly of: string, readonly template: string }
  | { readonly kind: 'number', readonly of: string, readonly number: string }
  | { readonly kind: 'follows', readonly of: string, readonly yes: boolean }

export interface Ledger {
  /** Kept on disk when it resolves. */
  add (entry: Entry): Promise<void>
  sms (number: string): readonly Sms[]
  wechat (openid: string): readonly WechatMessage[]
  /** How many messages of a template the person still agreed to. */
  consents (openid: string, template: string): number
  number (openid: string): string | undefined
  follows (openid: string): boolean
  close (): Promise<void>
}

/** Messages, consents and numbers of all phones, in one journal; what it says is kept in memory. */
export async function openLedger (path: string): Promise<Ledger> {
  const { entries, journal } = await openJournal<Entry>(path)
  const sms = new Map<string, Sms[]>(), wechat = new Map<string, WechatMessage[]>()
  const consents = new Map<string, number>(), numbers = new Map<string, string>(), followers = new Set<string>()

  const count = (of: string, template: string, by: number) => consents.set(`${of} ${template}`, (consents.get(`${of} ${template}`) ?? 0) + by)

  function enter (entry: Entry) {
    if (entry.kind === 'sms') file(sms, entry.to, entry.message)
    if (entry.kind === 'wechat') file(wechat, entry.to, entry.message)
    if (entry.kind === 'consent') count(entry.of, entry.template, 1)
    if (entry.kind === 'number') numbers.set(entry.of, entry.number)
    if (entry.kind === 'follows') followers[entry.yes ? 'add' : 'delete'](entry.of)
  }
  function file<M> (into: Map<string, M[]>, to: string, message: M) {
    if (!into.has(to)) into.set(to, [])
    into.get(to)!.push(message)
  }
  /** Before it is on disk, so that two messages at once do not use the same consent. */
  const use = (entry: Entry, by: 1 | -1) => { if (entry.kind === 'wechat' && entry.template) count(entry.to, entry.template, by) }

  for (const entry of entries) {
    use(entry, -1)
    enter(entry)
  }

  return {
    async add (entry) {
      use(entry, -1)
      try { await journal.append(entry) } catch (error) {
        use(entry, 1)
        throw error
      }
      enter(entry)
    },
    sms: number => sms.get(number) ?? [],
    wechat: openid => wechat.get(openid) ?? [],
    consents: (openid, template) => consents.get(`${openid} ${template}`) ?? 0,
    number: openid => numbers.get(openid),
    follows: openid => followers.has(openid),
    close: journal.close
  }
}
