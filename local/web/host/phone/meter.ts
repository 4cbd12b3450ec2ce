import type { Meter } from '../between'

/** What tests and benchmarks read: every setData, every call to the cloud. */
export const meter: Meter = { setData: [], calls: [], bytes: 0 }
