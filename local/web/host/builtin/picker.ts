import { shell } from '../phone/shell'
import { anything, builtin } from './builtin'
import { dateColumns, dateValue, timeColumns } from './dates'
import { Field } from './form'

const properties = { name: '', mode: 'selector', range: [] as unknown[], rangeKey: '', value: anything(null), disabled: false, start: '', end: '', fields: 'day', headerText: '', customItem: '', level: 'region' }

/** Opens wheels at the foot of the screen; what stands inside it is the page's own. */
class Picker extends Field<typeof properties> {
  override create () { this.root.setAttribute('role', 'button') }

  update () {
    this.root.tabIndex = this.data.disabled ? -1 : 0
    if (this.data.mode === 'multiSelector') this.open?.(this.columns(), this.chosen())
  }

  /** While the wheels are open, a page may change the columns to the right of the one that was turned. */
  private open: ((columns: string[][], selected: number[]) => void) | undefined

  get value () { return this.data.mode === 'selector' ? Number(this.data.value) || 0 : this.data.value ?? '' }
  reset () { this.set({ value: this.data.mode === 'selector' ? 0 : '' }) }
  override tapped () { this.activate() }
  activate () { if (!this.data.disabled) void (this.data.mode === 'region' ? this.region() : this.wheels()) }

  private async wheels () {
    const dates = this.data.mode === 'date'
    let columns = this.columns()
    const { answer, columns: show } = shell.wheels({
      title: this.data.headerText, columns, selected: this.chosen(),
      changed: (column, index) => {
        if (this.data.mode === 'multiSelector') this.fire('columnchange', { column, value: index })
        turned = turned.map((value, at) => at === column ? index : value)
        if (!dates) return
        columns = dateColumns(this.data, turned)
        turned = turned.map((value, at) => Math.min(value, columns[at]!.length - 1))
        show(columns, turned)
      }
    })
    let turned = this.chosen()
    this.open = show
    const chosen = await answer
    this.open = undefined
    if (!chosen) return this.fire('cancel')
    const value = this.read(chosen, columns)
    this.set({ value })
    this.fire('change', { value })
  }

  /** Regions of the country are not at hand here: they are written. */
  private async region () {
    const labels = ['省', '市', '区县'].slice(0, this.data.level === 'province' ? 1 : this.data.level === 'city' ? 2 : 3)
    const before = Array.isArray(this.data.value) ? this.data.value as string[] : []
    const { confirmed, fields } = await shell.ask({ title: this.data.headerText || '选择地区', fields: labels.map((label, index) => ({ name: String(index), label, value: before[index] ?? '' })), confirm: '确定', cancel: '取消' })
    if (!confirmed) return this.fire('cancel')
    const value = labels.map((_, index) => fields[index] ?? '')
    this.set({ value })
    this.fire('change', { value, code: [], postcode: '' })
  }

  private columns (): string[][] {
    const { mode, range, start, end } = this.data
    if (mode === 'time') return timeColumns(start, end)
    if (mode === 'date') return dateColumns(this.data)
    return (mode === 'multiSelector' ? range as unknown[][] : [range]).map(column => (column ?? []).map(item => this.label(item)))
  }

  private label (item: unknown): string {
    return String(this.data.rangeKey && typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[this.data.rangeKey] : item)
  }

  private chosen (): number[] {
    const { mode, value } = this.data
    if (mode === 'time') return this.columns().map((column, index) => Math.max(0, column.indexOf(String(value ?? '').split(':')[index] ?? '')))
    if (mode === 'date') return dateValue(this.data)
    const given = mode === 'multiSelector' ? value as number[] : [value]
    return this.columns().map((column, index) => Math.min(Math.max(0, Number((given ?? [])[index]) || 0), Math.max(0, column.length - 1)))
  }

  private read (chosen: number[], columns: string[][]): unknown {
    const { mode } = this.data
    if (mode === 'multiSelector') return chosen
    if (mode === 'selector') return chosen[0]
    return chosen.map((index, column) => columns[column]![index]!.replace(/\D/g, '')).join(mode === 'time' ? ':' : '-')
  }
}
builtin('picker', properties, Picker as never)
