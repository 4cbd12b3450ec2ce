import type { reception } from '../../contract/reception'
import type { Routes } from '../core/kernel/serve'
import { bookFor, listBookedFor } from './usecases/book-for'
import { bookSeat } from './usecases/book-seat'
import { cancelDay } from './usecases/cancel-day'
import { cancelSeat } from './usecases/cancel-seat'
import { changeSeat } from './usecases/change-seat'
import { claimSeat } from './usecases/claim-seat'
import { keepPromise, listPromises } from './usecases/follow-promises'
import { answerOffer, joinLine, leaveLine, preferInLine } from './usecases/join-line'
import { listDays } from './usecases/list-days'
import { listOwn } from './usecases/list-own'
import type { Deps } from './usecases/reception-deps'
import { addWalkIn, checkIn, stepNumber } from './usecases/run-desk'
import { showDay } from './usecases/show-day'
import { showBoard, showDesk } from './usecases/show-desk'
import { showTicket } from './usecases/show-ticket'
import { showVisit } from './usecases/show-visit'
import { objectToRecord, showRecord, signAtDesk, signRecord } from './usecases/sign-record'
import { saveRecord } from './usecases/write-record'

export type { Deps }

export const routes = (deps: Deps): Routes<typeof reception> => ({
  days: listDays(deps),
  day: showDay(deps),
  book: bookSeat(deps),
  bookFor: bookFor(deps),
  bookedFor: listBookedFor(deps),
  ticket: showTicket(deps),
  mine: listOwn(deps),
  change: changeSeat(deps),
  cancel: cancelSeat(deps),
  wait: joinLine(deps),
  prefer: preferInLine(deps),
  leaveLine: leaveLine(deps),
  answerOffer: answerOffer(deps),
  claim: claimSeat(deps),
  record: showRecord(deps),
  signRecord: signRecord(deps),
  object: objectToRecord(deps),
  board: showBoard(deps),
  desk: showDesk(deps),
  checkIn: checkIn(deps),
  step: stepNumber(deps),
  walkIn: addWalkIn(deps),
  visit: showVisit(deps),
  saveRecord: saveRecord(deps),
  sign: signAtDesk(deps),
  promises: listPromises(deps),
  keepPromise: keepPromise(deps),
  cancelDay: cancelDay(deps)
})
