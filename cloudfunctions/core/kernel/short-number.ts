import { randomInt } from 'node:crypto'

/** 短号: eight random digits that can be said on the phone. Carries no right, and no gap tells anything; unique by the store's index. */
export const shortNumber = (): string => String(randomInt(10_000_000, 100_000_000))
