import { addDays, dayOf } from '../../../../platform/dates'
import { about, type Acting } from '../../acting'

const USUAL = 7

/** 请提交人补充: what is missing and until when; no limit of ours stops for it. */
export const askView = ({ matter, fields }: Acting, now: number) => ({
  about: about(matter), stale: !matter.may.includes('ask'), matterId: matter.matterId, tomorrow: addDays(dayOf(now), 1), fields: { text: '', until: addDays(dayOf(now), USUAL), ...fields }
})
