/** What the phone's frame and the device drawn around it ask of each other. Both are of one origin and call each other directly. */

export interface Look { width: number, height: number, statusBar: number, bar: number, safeBottom: number, capsule: { width: number, height: number, top: number, right: number } }

export interface NavigationBar { title: string, background: string, front: string, custom: boolean, back: 'back' | 'home' | 'none', loading: boolean }

export interface TabItem { pagePath: string, text: string, icon?: string, selectedIcon?: string, badge?: string, dot?: boolean }
export interface TabBar { items: TabItem[], selected: number, color: string, selectedColor: string, background: string, border: string, top: boolean }

export interface Toast { title: string, icon: 'success' | 'error' | 'loading' | 'none' | string, mask: boolean }
export interface Modal { title: string, content: string, showCancel: boolean, cancelText: string, cancelColor: string, confirmText: string, confirmColor: string, editable: boolean, placeholderText: string }

export type Field = { name: string, label: string, value?: string, options?: string[] }
/** A dialog of the platform: words, perhaps fields, and what one may answer. */
export interface Question { title: string, text?: string, fields?: Field[], confirm: string, cancel?: string, /** Boxes to tick, all ticked at first. */ choices?: string[] }
export interface Answer { confirmed: boolean, fields: Record<string, string>, chosen: number[] }

/** Wheels at the foot of the screen. `changed` may give other columns for what was turned. */
export interface Wheels { title: string, columns: string[][], selected: number[], changed?: (column: number, index: number) => void }

export type Network = 'online' | 'slow' | 'offline' | 'lost'

export interface Person { id: string, name: string, office: string, tag?: string }

export interface Notice { level: 'error' | 'warning' | 'info', text: string }

export interface Shell {
  /** True with people, an inbox and a cloud behind the page; false for any program. */
  readonly demo: boolean
  readonly person: Person | undefined
  readonly network: Network
  readonly fontSize: number
  /** Milliseconds that the town's clock is ahead of this machine's. */
  readonly ahead: number
  /** The program's window ends above a tab bar of the platform, which clears the edge itself. */
  readonly tabBarShown: boolean
  look (): Look
  attach (phone: Phone): void
  navigationBar (bar: NavigationBar): void
  tabBar (bar: TabBar | undefined): void
  toast (toast: Toast | undefined): void
  modal (modal: Modal): Promise<{ confirm: boolean, content: string }>
  actionSheet (items: string[], color: string, alertText: string): Promise<number | undefined>
  ask (question: Question): Promise<Answer>
  wheels (wheels: Wheels): { answer: Promise<number[] | undefined>, columns: (columns: string[][], selected: number[]) => void }
  preview (urls: string[], current: number): void
  notice (notice: Notice): void
  route (url: string): void
  exit (): void
  restart (): void
}

/** What the device does to the running program. */
export interface Phone {
  back (): void
  home (): void
  tab (index: number): void
  open (url: string): void
  share (): Promise<void>
  fontSizeChanged (): void
  networkChanged (): void
  personHidden (hidden: boolean): void
  titleTapped (): void
  /** Measurements for tests and benchmarks. */
  readonly meter: Meter
  pages (): string[]
}

export interface Meter { setData: { page: string, component: string, bytes: number }[], calls: string[], bytes: number, firstContent?: number }
