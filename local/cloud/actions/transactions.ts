import { transactionGone } from '../errors'
import type { Action, Call } from './action'
import { transactionOf } from './arguments'

const idOf = (call: Call): string => {
  const id = transactionOf(call)
  if (id === undefined) throw transactionGone()
  return id
}

export const startTransaction: Action = ({ service }) => ({ transactionId: service.database.transactions.start() })

export const commitTransaction: Action = async call => {
  await call.service.database.transactions.commit(idOf(call))
  return { data: {} }
}

export const abortTransaction: Action = call => {
  call.service.database.transactions.abort(idOf(call))
  return { data: {} }
}
