const dayMs = 86_400_000

/** All of these read a local date by its UTC getters. */
export const dayOfYear = (local: Date): number => Math.floor((local.getTime() - Date.UTC(local.getUTCFullYear(), 0, 1)) / dayMs) + 1

/** Weeks begin on Sunday; days before the year's first Sunday are in week 0. */
export const weekOfYear = (local: Date): number => Math.floor((dayOfYear(local) + 6 - local.getUTCDay()) / 7)

/** The Thursday of the same ISO week, which decides its year. */
const thursday = (local: Date): Date => new Date(local.getTime() + (4 - (local.getUTCDay() || 7)) * dayMs)

export const isoWeekYear = (local: Date): number => thursday(local).getUTCFullYear()
export const isoWeek = (local: Date): number => Math.floor((dayOfYear(thursday(local)) - 1) / 7) + 1
