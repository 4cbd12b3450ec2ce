import type { Action, Reply, Request, Sent } from './action'
import type { account } from './account'
import type { casework } from './casework'
import type { learn } from './learn'
import type { media } from './media'
import type { office } from './office'
import type { petition } from './petition'
import type { reception } from './reception'

/** Every function and its actions: types only, so that the mini-program carries no schema it does not use. */
export interface Actions {
  petition: typeof petition
  casework: typeof casework
  account: typeof account
  learn: typeof learn
  media: typeof media
  office: typeof office
  reception: typeof reception
}

type One<F extends keyof Actions, N extends keyof Actions[F]> = Actions[F][N] extends infer A extends Action ? A : never
export type RequestOf<F extends keyof Actions, N extends keyof Actions[F]> = Request<One<F, N>>
export type SentOf<F extends keyof Actions, N extends keyof Actions[F]> = Sent<One<F, N>>
export type ReplyOf<F extends keyof Actions, N extends keyof Actions[F]> = Reply<One<F, N>>
