/** 1,200 元 */
export const showMoney = (yuan: number): string => `${yuan.toLocaleString('en-US', { maximumFractionDigits: 2 })} 元`

/** 138 0000 0000 for the owner; other numbers as they are. */
export const showPhone = (phone: string): string => phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3')

/** 138****0000 for everybody else. */
export const maskPhone = (phone: string): string => phone.replace(/^(\d{3})\d+(\d{4})$/, '$1****$2')

/** Groups that can be read out: 4821 0936, 482 109, a code of 26 in fours. */
export function inGroups (code: string): string {
  const size = code.length % 4 !== 0 && code.length % 3 === 0 ? 3 : 4
  return code.match(new RegExp(`.{1,${size}}`, 'g'))?.join(' ') ?? ''
}

/** 0:42 */
export const showSeconds = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`

/** A counter that does not count for ever: 20+. */
export const showCount = (count: number): string => count > 20 ? '20+' : String(count)
