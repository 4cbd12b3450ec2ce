/** The only reader of the phone's clock: whatever shows a time takes `now` as an argument. */
export const now = (): number => Date.now()
