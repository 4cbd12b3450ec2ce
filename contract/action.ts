import type { GenericSchema, InferInput, InferOutput } from 'valibot'

/** The fifteen roles of a town; a role is held through an office, `villager` by everybody. */
export const roles = [
  'villager', 'cellHead', 'groupHead', 'villageCadre', 'gridWorker', 'mediator', 'committee', 'districtLeader',
  'handler', 'intake', 'lead', 'head', 'discipline', 'checker', 'administrator'
] as const
export type Role = typeof roles[number]

/** One thing that a client may ask of a cloud function. */
export interface Action {
  readonly roles: readonly Role[]
  readonly request: GenericSchema
  readonly reply: GenericSchema
}

/** All that a client may ask of one cloud function, by name. */
export type ActionTable = Readonly<Record<string, Action>>

/** What a use case receives: validated and normalised. */
export type Request<A extends Action> = InferOutput<A['request']>
/** What a client may send. */
export type Sent<A extends Action> = InferInput<A['request']>
export type Reply<A extends Action> = InferOutput<A['reply']>
