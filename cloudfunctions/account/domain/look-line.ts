import type { Reply } from '../../../contract/action'
import { roleNames } from '../../../contract/action'
import type { account } from '../../../contract/account'
import type { Look } from '../../core/matter/ports'
import { unitOf } from '../../core/people/desks'
import type { Town } from '../../core/people/town'

type Line = Reply<typeof account.accessLog>['rows'][number]

const HOUR = 3_600_000
const actions: Readonly<Record<Look['action'], string>> = {
  see: '看了内容', files: '看了照片或录音', reveal: '看了姓名、电话和住址', present: '您在场时打开', search: '按编号找到'
}

/** A look of an official as the person reads it: by which office and why, to the hour, without a name (个人信息保护法 45). */
export const lookLine = ({ at, unitId, role, action, reason, matterId }: Look, subject: string, town: Town): Line =>
  ({ hour: Math.floor(at / HOUR) * HOUR, unit: unitOf(town, unitId)?.name ?? '', role: roleNames[role], action: actions[action], reason, matterId, subject })
