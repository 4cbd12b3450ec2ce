import type { GenericSchema, InferInput, InferOutput } from 'valibot'

/** The fifteen roles of a town; a role is held through an office, `villager` by everybody. */
export const roles = [
  'villager', 'cellHead', 'groupHead', 'villageCadre', 'gridWorker', 'mediator', 'committee', 'districtLeader',
  'handler', 'intake', 'lead', 'head', 'discipline', 'checker', 'administrator'
] as const
export type Role = typeof roles[number]

/** The roles as people know them. */
export const roleNames: Readonly<Record<Role, string>> = {
  villager: '村民', cellHead: '十二户联防组长', groupHead: '社长、组长', villageCadre: '村（社区）干部', gridWorker: '网格员', mediator: '人民调解员', committee: '调委会', districtLeader: '片长',
  handler: '承办单位人员', intake: '信访办收件员', lead: '包案领导', head: '单位主要负责人', discipline: '纪检', checker: '抽查员', administrator: '系统管理员'
}

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
