/** What WXS has beside JavaScript: two constructors as functions, and the name of a value's kind where JavaScript has its constructor. */

export const getRegExp = (pattern: string, flags?: string): RegExp => new RegExp(pattern, flags)

export function getDate (...args: number[]): Date {
  return args.length === 0 ? new Date() : new (Date as unknown as new (...parts: number[]) => Date)(...args)
}

const kinds = { Number, String, Boolean, Array, Function, Date, RegExp, Object }

/** The build writes `x.wxsConstructor` for `x.constructor` of WXS. */
for (const [name, { prototype }] of Object.entries(kinds)) {
  Object.defineProperty(prototype, 'wxsConstructor', { get: () => name, set (value) { Object.defineProperty(this, 'wxsConstructor', { value, writable: true }) }, configurable: true })
}
