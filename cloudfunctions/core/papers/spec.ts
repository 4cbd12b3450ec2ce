/** Where a field's value comes from: M the matter, P the person, K a clock, W the worker, E the event log, G the town, X another body's paper. */
export type Source = 'M' | 'P' | 'K' | 'W' | 'E' | 'G' | 'X'

/** `*` required; `°` required unless the person asked for confidentiality or is unknown; nothing: only where there is something to say. */
export type Need = '*' | '°' | ''

/** How a field is written down here: need and sources, `*M`, `°P`, `G`; no source means that whoever has it gives it. */
export type Given = `${Need}${Source | 'G+K' | ''}`

export type FieldType = 'line' | 'text' | 'day' | 'hour' | 'number' | 'money' | 'choice' | 'yesNo' | 'files' | 'signature'

/** What of a person a value tells; decides what a view hides (mask.ts). */
export type Personal = 'name' | 'witness' | 'phone' | 'address' | 'photo'

/** A column of a field that holds several rows. `blank` is printed for the pen and has no key: nothing can be stored in it. */
export interface Column {
  readonly key?: string
  readonly label: string
  /** In twentieths of the row. */
  readonly width: number
  /** `line` where absent. */
  readonly type?: FieldType
  readonly blank?: true
  /** Counts the rows. */
  readonly counts?: true
  readonly optional?: true
  readonly personal?: Personal
  readonly options?: readonly string[]
}

export interface Field {
  readonly key: string
  readonly label: string
  readonly type: FieldType
  readonly need: Need
  readonly sources: readonly Source[]
  readonly personal?: Personal
  readonly options?: readonly string[]
  readonly columns?: readonly Column[]
  readonly atMost?: number
  readonly between?: readonly [number, number]
  /** 人, 日, 份: said after a number. */
  readonly unit?: string
  /** One entry for each entry of that field: a reply answers every request. */
  readonly each?: string
  /** A column of the paper's list: its values come as rows. */
  readonly inRows?: true
  /** The parts of the paper in which it stands; all where absent. */
  readonly parts?: readonly string[]
}

/** How a part of a paper looks. `form` is a bordered table, `record` the minutes of a talk, `list` a table of rows. */
export type Style = 'letter' | 'notice' | 'statement' | 'agreement' | 'record' | 'form' | 'list' | 'slip' | 'poster' | 'cover'

/** A sheet of its own, or with `continues` the rest of the sheet before, filled at a later step and until then left blank. */
export interface Part {
  readonly key: string
  readonly title?: string
  readonly style: Style
  readonly continues?: true
  /** The places to sign that are printed at its end, beside those that are fields. */
  readonly places?: readonly string[]
}

/**
 * S0 nobody, S1 the worker, S2 the person, S3 the unit's head and the unit's seal, S4 all parties with mediator and committee seal,
 * S5 two workers; then who else signs.
 */
export type Sign = 'S0' | 'S1' | 'S2' | 'S3' | 'S4' | 'S5' | 'seal' | 'leader' | 'chair' | 'mediator'

/** D0 internal, D1 on the phone, D2 handed over, D3 by post, D4 on the spot; `receipt`: the receiving unit signs for it. */
export type Delivery = 'D0' | 'D1' | 'D2' | 'D3' | 'D4' | 'receipt' | 'public' | 'up' | 'phone' | 'parties' | 'copy' | 'authority'

/** Years after closing, `Bever` for good, `B0` until its purpose ends; or as long as the dossier, the matter, the paper it proves, or while in force. */
export type Keep = 'Bever' | 'B30' | 'B10' | 'B3' | 'B0' | 'dossier' | 'matter' | 'paper' | 'inForce'

/** V0 own, V1 handler, V2 other party, V3 masked, V4 figures; then the circles that have a name of their own. */
export type View = 'V0' | 'V1' | 'V2' | 'V3' | 'V4' | 'discipline' | 'public' | 'internal' | 'committee' | 'organiser' | 'office' | 'unit' | 'concerned' | 'addressees' | 'sums'

/** What the field set rests on: a statute, a form that was read, or general knowledge that the town has to check. */
export type Ground = 'statute' | 'form' | 'general'

export interface PaperSpec {
  readonly title: string
  /** Other names of the same paper, chosen by the town fact `docTitle`. */
  readonly titles?: readonly string[]
  /** The code in its number, 信受; the town may set its own. */
  readonly number?: string
  /** Numbers from a series of its own, so that a gap in the common one tells nothing. */
  readonly ownSeries?: true
  /** The field that names whom it is sent to, where that is not `addressee`. */
  readonly to?: string
  readonly parts: readonly Part[]
  readonly fields: readonly Field[]
  readonly sign: readonly Sign[]
  readonly deliver: readonly Delivery[]
  readonly keep: Keep
  readonly view: readonly View[]
  /** Articles: `23` of 信访工作条例; 调 人民调解法, 组 人民调解委员会组织条例, 确 司法确认规定, 公 政府信息公开条例, 个 个人信息保护法. */
  readonly basis: readonly string[]
  readonly ground: readonly Ground[]
}

type More = Omit<Field, 'key' | 'label' | 'type' | 'need' | 'sources'>

const field = (type: FieldType) => (key: string, label: string, given: Given, more: More = {}): Field => ({
  key, label, type, need: /^[*°]/.test(given) ? given[0] as Need : '', sources: given.replace(/^[*°]/, '').split('+').filter(Boolean) as Source[], ...more
})

export const line = field('line')
export const text = field('text')
export const day = field('day')
export const hour = field('hour')
export const number = field('number')
export const money = field('money')
export const choice = (key: string, label: string, given: Given, options?: string, more: More = {}): Field =>
  field('choice')(key, label, given, { ...more, ...(options ? { options: options.split(' ') } : {}) })
export const yesNo = field('yesNo')
export const files = field('files')
export const signature = field('signature')

/** Columns of a field: `key label width`, one a line of the form. */
export const columns = (...all: ReadonlyArray<readonly [string, string, number, Partial<Column>?]>): readonly Column[] =>
  all.map(([key, label, width, more]) => ({ key, label, width, ...more }))

/** A box that the form has and the town leaves empty. */
export const blankColumn = (label: string, width: number): Column => ({ label, width, blank: true })

/** 序号 */
export const countColumn = (width: number): Column => ({ label: '序号', width, counts: true })

/** What a paper of a unit to a person begins with. `docTitle` is filled by the catalogue. */
export const head: readonly Field[] = [
  choice('docTitle', '文书名称', '*G'),
  line('number', '文号', '*G'),
  line('addressee', '致（姓名或名称）', '*P', { personal: 'name' }),
  line('matterNo', '事项编号', '*M'),
  day('receivedOn', '收到日期', '*E')
]

/** What a paper of a unit ends with. */
export const tail: readonly Field[] = [
  line('handlerContact', '承办人及电话', '*G'),
  line('unitName', '单位名称', '*G'),
  signature('seal', '印章', '*'),
  day('signedOn', '落款日期', '*E')
]

interface Facts {
  readonly style: Style
  readonly titles?: readonly string[]
  readonly number?: string
  readonly ownSeries?: true
  readonly to?: string
  readonly parts?: readonly Part[]
  readonly sign: string
  readonly places?: readonly string[]
  readonly deliver: string
  readonly keep: Keep
  readonly view: string
  readonly basis?: string
  readonly ground?: string
}

const words = <T extends string>(list: string | undefined): readonly T[] => (list ?? '').split(' ').filter(Boolean) as T[]

/** A paper of the catalogue; lists are written with blanks between, a basis with commas. */
export const paper = (title: string, { style, parts, sign, places, deliver, view, basis, ground, ...rest }: Facts, fields: readonly Field[]): PaperSpec => ({
  title, ...rest, parts: parts ?? [{ key: 'all', style, ...(places ? { places } : {}) }], fields, sign: words(sign), deliver: words(deliver), view: words(view),
  basis: (basis ?? '').split(',').map(article => article.trim()).filter(Boolean), ground: words(ground)
})
