import * as v from 'valibot'

/** An id of the town's own data. The same form as the contract's `townId`, with words for whoever writes the files. */
export const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,63}$/, '用小写字母开头，只写小写字母、数字和短横，比如 liuwan-2'))

/** A line or a paragraph that people read. */
export const words = (max: number) => v.pipe(
  v.string(),
  v.check(text => text.trim() === text && text !== '', '写上内容，前后不留空格'),
  v.check(text => Array.from(text).length <= max, `最多 ${max} 字，改短一点`)
)

export const name = words(30)
export const lines = v.array(words(200))
export const someLines = v.pipe(lines, v.minLength(1, '至少写一条'))
export const nicknames = v.array(words(20))

const landline = /^\d{4}-\d{7,8}$|^\d{3}-\d{8}$/
const mobile = /^1[3-9]\d{9}$/
const short = /^(11\d|12\d|1[02]\d{3}|9\d{4})$/

/** A landline with its area code, a mobile number, or a public short number such as 110 and 12345. */
export const telephone = v.pipe(
  v.string(),
  v.check(text => landline.test(text) || mobile.test(text) || short.test(text), '座机写成 0000-0000000，手机写 11 位，公共号码写 110、12345 这样')
)

/** A time of day in Asia/Shanghai. */
export const timeOfDay = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间写成 08:30、17:30 这样'))
export const day = v.pipe(
  v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, '日期写成 2026-03-17 这样'),
  v.check(text => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text), '没有这一天，核对一下日期')
)
export const between = (low: number, high: number) => v.pipe(
  v.number(), v.integer('写整数'),
  v.minValue(low, `最少 ${low}`), v.maxValue(high, `最多 ${high}`)
)

/** An article of a statute: the law as the statutes' files name it, the number in figures. */
export const article = v.strictObject({ law: name, article: between(1, 1300) })
