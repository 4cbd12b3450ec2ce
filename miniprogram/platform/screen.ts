import { now } from './clock'
import { showLately } from './dates'
import { openingFailure, sendingFailure, type Failure } from './failure'
import { online, onNetwork } from './network'
import { fieldErrors, refusalOf, type FieldError } from './refusal'
import type { Kept, Source } from './source'
import { look } from './text-size'

const BONES_AFTER = 300
const SLOW_AFTER = 3_000
const GIVE_UP_AFTER = 10_000

/** How far a page is: nothing yet, its skeleton, its skeleton and a word, its content, or why there is none. */
export type Phase = 'waiting' | 'bones' | 'slow' | 'shown' | 'failed'

/** What the frame around a page needs to know. */
export interface Frame { phase: Phase, offline: boolean, /** Since when the shown content was kept, if it is not of now. */ keptAt: string, failure: Failure | null }

export type Query = Record<string, string | undefined>

interface FrameData {
  /** For `page-meta`. */
  look: string
  frame: Frame
  /** A command is under way: its button says so, a second tap does nothing. */
  busy: boolean
  /** Why the last command was not taken. */
  failure: Failure | null
  /** What has to be mended in the form. */
  errors: FieldError[]
}

interface FrameMethods {
  query: Query
  /** Reads the content again. */
  reload (): Promise<void>
  /** `setData` of what has changed, and none where nothing has. */
  show (wanted: Record<string, unknown>): void
  /** Runs one command at a time. What goes wrong stands in `failure` or `errors`, and nothing is returned. */
  send<T>(command: () => Promise<T>): Promise<T | undefined>
}

type Life = Partial<Pick<WechatMiniprogram.Page.ILifetime, 'onReady' | 'onUnload' | 'onHide' | 'onShow' | 'onLoad' | 'onPageScroll' | 'onReachBottom' | 'onShareAppMessage'>>

interface Content<Reply, View extends object> {
  /** What this page reads first: one call. Without it a page has no states of loading. */
  source? (this: FrameMethods): Source<Reply>
  /** Pure: what is shown of an answer, and nothing that is not shown. */
  view? (reply: Reply, now: number): View
}

type Shown<Data extends object, View extends object> = Data & Partial<View> & FrameData
type Self<Data extends object, View extends object, Own> = Own & FrameMethods & {
  data: Shown<Data, View>
  setData (changes: Partial<Shown<Data, View>> | Record<string, unknown>, then?: () => void): void
}

interface Running extends FrameMethods, Omit<WechatMiniprogram.Page.InstanceMethods<FrameData>, 'getTabBar'> {
  data: FrameData & Record<string, unknown>
  turn: number
  reading: boolean
  readAt: number
  leave?: () => void
  getTabBar?: () => { refresh? (): void } | undefined
}

/**
 * A page with all its states: content from the phone at once and then from the cloud, a skeleton, a word when it is slow, an error
 * with a way on, the age of the content without a network, large text, one command at a time. Content takes at most two `setData`.
 */
export function screen<Reply, View extends object, Data extends object, Own> (
  page: { data?: Data } & Content<Reply, View> & Life & Own & ThisType<Self<Data, View, Own>>
): void {
  const { source, view, onLoad, onShow, onHide, onUnload } = page as Content<Reply, View> & Life

  async function load (self: Running, quietly: boolean) {
    if (!source || !view) return
    const turn = ++self.turn
    const from = source.call(self)
    const copy = quietly ? undefined : from.kept()
    const painted = copy !== undefined && paint(self, copy, from.isOld(copy.at))
    if (painted && !from.isOld(copy.at)) return
    const timers = quietly || painted ? [] : [
      setTimeout(() => phase(self, turn, 'bones'), BONES_AFTER), setTimeout(() => phase(self, turn, 'slow'), SLOW_AFTER)
    ]
    timers.push(setTimeout(() => fail(self, turn, { code: 'UNREACHED', message: '' }), GIVE_UP_AFTER))
    self.reading = true
    try {
      const reply = await from.read() // what comes after we gave up is shown all the same
      if (turn === self.turn) paint(self, { value: reply, at: now() }, false)
      self.getTabBar?.()?.refresh?.() // an answer may tell who this is
    } catch (error) {
      if (turn === self.turn) fail(self, turn, error)
    } finally {
      if (turn === self.turn) self.reading = false
      timers.forEach(clearTimeout)
    }
  }

  const again = (self: Running) => { if (self.readAt > 0 && !self.reading) void load(self, true) }

  /** False for a copy that an older version of the program left. */
  function paint (self: Running, { value, at }: Kept<Reply>, isOld: boolean): boolean {
    try {
      show(self, { ...view!(value, now()), frame: { phase: 'shown', offline: !online(), keptAt: isOld && !online() ? showLately(at, now()) : '', failure: null } })
      self.readAt = at
      return true
    } catch (error) {
      if (!isOld) throw error
      return false
    }
  }

  const all = {
    ...page,
    data: { ...page.data, look: look(), frame: { phase: source ? 'waiting' : 'shown', offline: false, keptAt: '', failure: null }, busy: false, failure: null, errors: [] },
    turn: 0,
    reading: false,
    readAt: 0,

    onLoad (this: Running, query: Query) {
      this.query = query
      void load(this, false)
      return onLoad?.call(this, query)
    },
    onShow (this: Running) {
      this.leave = onNetwork(up => {
        this.setData({ 'frame.offline': !up, ...this.readAt > 0 && !up ? { 'frame.keptAt': showLately(this.readAt, now()) } : {} })
        if (up) again(this)
      })
      show(this, { look: look(), frame: { ...this.data.frame, offline: !online() } })
      this.getTabBar?.()?.refresh?.()
      if (source?.call(this).isOld(this.readAt)) again(this)
      return onShow?.call(this)
    },
    onHide (this: Running) {
      this.leave?.()
      return onHide?.call(this)
    },
    onUnload (this: Running) {
      this.turn = -1
      this.leave?.()
      return onUnload?.call(this)
    },

    show (this: Running, wanted: Record<string, unknown>) { show(this, wanted) },

    reload (this: Running) {
      if (this.data.frame.phase === 'failed') this.setData({ 'frame.phase': 'waiting', 'frame.failure': null })
      return load(this, this.data.frame.phase === 'shown')
    },

    async send<T> (this: Running, command: () => Promise<T>): Promise<T | undefined> {
      if (this.data.busy) return undefined
      this.setData({ busy: true, failure: null, errors: [] })
      try {
        return await command()
      } catch (error) {
        const refusal = refusalOf(error)
        const errors = fieldErrors(refusal)
        this.setData(errors.length > 0 ? { errors } : { failure: sendingFailure(refusal) })
        return undefined
      } finally {
        this.setData({ busy: false })
      }
    }
  }
  Page(all as never)
}

function phase (self: Running, turn: number, to: Phase) {
  if (turn === self.turn && self.data.frame.phase !== 'shown') self.setData({ 'frame.phase': to })
}

/** Content that is there stays, with its age, unless it is not for this person any more; an empty page says why it is empty. */
function fail (self: Running, turn: number, error: unknown) {
  if (turn !== self.turn) return
  const { phase, keptAt } = self.data.frame
  if (phase === 'shown' && refusalOf(error).code !== 'NOT_FOUND') self.setData({ 'frame.keptAt': keptAt || showLately(self.readAt, now()), 'frame.offline': !online() })
  else self.setData({ frame: { phase: 'failed', offline: !online(), keptAt: '', failure: openingFailure(error) } })
}

/** Sends to the view only what has changed. */
function show (self: Running, wanted: Record<string, unknown>) {
  const changed = Object.keys(wanted).filter(name => JSON.stringify(wanted[name]) !== JSON.stringify(self.data[name]))
  if (changed.length > 0) self.setData(Object.fromEntries(changed.map(name => [name, wanted[name] ?? null])))
}
