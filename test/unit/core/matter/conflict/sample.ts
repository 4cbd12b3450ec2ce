import type { Declaration, Office, Organisation, Unit } from '../../../../../cloudfunctions/core/people/town'

export const unit = (id: string, parentId?: string, rest: Partial<Unit> = {}): Unit =>
  ({ id, name: id, nicknames: [], parentId, level: 'town', function: 'department', powers: [], phone: '', address: '', ...rest })
export const office = (personId: string, role: Office['role'], unitId?: string, rest: Partial<Office> = {}): Office =>
  ({ id: `${personId}-${role}-${unitId ?? rest.placeId ?? ''}`, personId, role, title: role, unitId, from: '2024-01-01', ...rest })
export const town = (parts: Partial<Organisation>): Organisation =>
  ({ version: 1, name: '某镇', units: [], places: [], offices: [], people: [], declarations: [], ...parts })
export const relative = (personId: string, of: string): Declaration => ({ personId, kind: 'relative', of })
export const interest = (personId: string, of: string): Declaration => ({ personId, kind: 'interest', of })
