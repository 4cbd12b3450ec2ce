const chars = (text: string): number => Array.from(text).length
const clock = /^([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/
const day = /^\d{4}(年(0?[1-9]|1[0-2])月(0?[1-9]|[12]\d|3[01])日|([-/.])(0?[1-9]|1[0-2])\4(0?[1-9]|[12]\d|3[01]))$/

/** One moment, or two joined by `~`. A moment is a day, a time of day, or both with a space between. */
const moments = (text: string, fits: (day: boolean, time: boolean) => boolean): boolean =>
  text.split('~').length <= 2 && text.split('~').every(part => {
    const words = part.trim().split(/\s+/)
    const days = words.filter(word => day.test(word)).length, times = words.filter(word => clock.test(word)).length
    return days + times === words.length && days <= 1 && times <= 1 && fits(days > 0, times > 0)
  })

/** WeChat's rules for the values of a subscription message, by the kind that a field's name starts with (documented). */
const rules: Readonly<Record<string, (value: string) => boolean>> = {
  thing: value => chars(value) <= 20,
  number: value => chars(value) <= 32 && /^-?\d+(\.\d+)?$/.test(value),
  letter: value => /^[A-Za-z]{1,32}$/.test(value),
  symbol: value => /^[^\p{L}\p{N}\s]{1,5}$/u.test(value),
  character_string: value => /^[\x20-\x7e]{1,32}$/.test(value),
  time: value => moments(value, (_day, time) => time),
  date: value => moments(value, day => day),
  amount: value => /^[¥￥$€£]?\d{1,10}(\.\d{1,2})?元?$/.test(value),
  phone_number: value => /^[\d+()\- ]{1,17}$/.test(value),
  car_number: value => chars(value) <= 8,
  name: value => /^\p{Script=Han}{1,10}$/u.test(value) || /^[\p{Script=Latin}\p{P}\p{S} ]{1,20}$/u.test(value),
  phrase: value => /^\p{Script=Han}{1,5}$/u.test(value),
  const: value => chars(value) <= 20
}

/** The first field that WeChat would refuse with 47003, undefined if all are well. */
export function badField (data: Readonly<Record<string, unknown>>): string | undefined {
  return Object.keys(data).find(key => {
    const rule = rules[/^([a-z_]+)\d+$/.exec(key)?.[1] ?? '']
    const value = valueOf(data[key])
    return !rule || value === '' || !rule(value)
  })
}

/** What a field shows. */
export function valueOf (field: unknown): string {
  const value = (field as { value?: unknown } | null | undefined)?.value
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
}
