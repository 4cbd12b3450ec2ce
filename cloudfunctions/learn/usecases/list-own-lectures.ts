import type { learn } from '../../../contract/learn'
import type { Handler } from '../../core/kernel/serve'
import type { LectureStore } from '../../core/learning/ports'
import type { TownStore } from '../../core/people/ports'
import { unitsOf } from './own-lecture'

const HALF_YEAR = 183 * 86_400_000

/** 讲堂 of the caller's units: half a year back and ahead. */
export const listOwnLectures = (deps: { lectures: LectureStore, town: TownStore }): Handler<typeof learn.lectureList> => async call => {
  const [rows, town] = await Promise.all([deps.lectures.ofUnits(unitsOf(call.actor), call.now - HALF_YEAR, call.now + HALF_YEAR), deps.town.read(call.account?.townVersion)])
  return {
    rows: rows.reverse().map(({ id, title, at, place, state, taken }) => ({ id, title, at, place, state, signUps: taken })),
    places: town.places.filter(({ kind }) => kind === 'village').map(({ id, name }) => ({ id, name }))
  }
}
