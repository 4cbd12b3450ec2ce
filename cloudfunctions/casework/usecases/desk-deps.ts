import { AppError } from '../../core/kernel/app-error'
import type { Call, Holding } from '../../core/kernel/call'
import type { Act } from '../../core/matter/can'
import { command, type Decided, type Keyed } from '../../core/matter/command'
import { lawOf, type Law } from '../../core/matter/law'
import type { By, Done, Matter } from '../../core/matter/matter'
import { openAs, type Opened } from '../../core/matter/open'
import type { MatterStore, NumberedStore } from '../../core/matter/ports'
import { asOfficial } from '../../core/matter/step'
import type { Who } from '../../core/matter/table/row'
import { officialBy } from '../../core/matter/view'
import type { TownStore } from '../../core/people/ports'
import type { Town } from '../../core/people/town'

export interface DeskDeps { readonly matters: MatterStore & NumberedStore, readonly sealed: MatterStore & NumberedStore, readonly town: TownStore }

type Store = MatterStore & NumberedStore

/** What an official's act is decided from: the office it is done by, where the matter is kept, the town and its law on this day. */
export interface Desk { readonly by: By, readonly who: readonly Who[], readonly holding: Holding, readonly personId: string, readonly store: Store, readonly town: Town, readonly law: Law, readonly now: number }

type Commit<R> = (matter: Matter, decided: Decided<R>, done: Done) => Promise<R>

/** One act of an official on a matter of their desk: opened as the act allows, decided by `decide`, written on the version it was made from. */
export async function deskCommand<R> (
  deps: DeskDeps, call: Call, act: Act, request: Keyed, decide: (matter: Matter, desk: Desk) => Decided<R> | Promise<Decided<R>>,
  commit: (desk: Desk) => Commit<R> = plainly
): Promise<R> {
  const town = await deps.town.read(call.account?.townVersion)
  let desk: Desk | undefined
  const open = async (): Promise<Matter> => {
    const opened = await openAs(deps, call, act, request.matterId)
    desk = deskOf(opened, call, town)
    return opened.matter
  }
  const opened = (): Desk => desk as Desk // `open` runs before anything is decided or committed
  return command(
    { open, matters: deps.matters }, call, act, request, matter => decide(matter, opened()),
    (matter, decided, done) => commit(opened())(matter, decided, done)
  )
}

const plainly = <R>({ store }: Desk): Commit<R> => async (matter, { change, reply }, done) => {
  await store.commit(matter, change, done)
  return reply
}

function deskOf ({ grant, actor, store }: Opened<Store>, call: Call, town: Town): Desk {
  if (grant === 'filer') throw new AppError('NOT_FOUND')
  const personId = call.actor.personId ?? ''
  return { by: officialBy(grant, personId), who: asOfficial(actor), holding: grant, personId, store, town, law: lawOf(town), now: call.now }
}
