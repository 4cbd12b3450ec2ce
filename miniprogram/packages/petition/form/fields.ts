import type { FieldError } from '../../../platform/refusal'

/** A number as it was typed, spaces and dashes aside. */
export const bareNumber = (typed: string): string => typed.replace(/[\s-]/g, '')

/** What is wrong with a phone number, in the contract's words; nothing when it is right. */
export function phoneWords (typed: string): string | undefined {
  const number = bareNumber(typed)
  if (!/^\d*$/.test(number)) return '电话只写数字'
  if (number.length !== 11) return `手机号是 11 位，现在 ${number.length} 位`
  return /^1[3-9]/.test(number) ? undefined : '手机号以 13 到 19 开头'
}

/** The words at one field. */
export const wordsAt = (errors: FieldError[], field: string): string => errors.find(error => error.field === field)?.words ?? ''
