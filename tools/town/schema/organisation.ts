import * as v from 'valibot'
import { roles } from '../../../contract/action'
import { classes } from './classes'
import { day, id, lines, name, nicknames, telephone, words } from './parts'

export const unit = v.strictObject({
  id, name, nicknames,
  parentId: v.optional(id),
  superiorId: v.optional(id),
  level: v.picklist(['village', 'town', 'county']),
  placeId: v.optional(id),
  function: v.picklist(['leadership', 'intake', 'discipline', 'mediation', 'department', 'village', 'superior']),
  powers: v.array(v.picklist(classes)),
  phone: telephone,
  address: words(60)
})

export const place = v.strictObject({
  id, name, nicknames,
  kind: v.picklist(['district', 'village', 'group', 'grid', 'cell']),
  parentId: v.optional(id),
  covers: v.optional(v.array(id))
})

export const person = v.strictObject({ id, name, nicknames, phone: telephone, villageId: v.optional(id), groupId: v.optional(id) })

export const office = v.strictObject({
  id,
  personId: id,
  role: v.picklist(roles),
  title: name,
  unitId: id,
  placeId: v.optional(id),
  from: day,
  to: v.optional(day),
  supervisorId: v.optional(id),
  inCharge: v.optional(lines)
})

export const declaration = v.strictObject({ personId: id, kind: v.picklist(['relative', 'interest']), of: id })

/** Somebody whom the demonstration offers to be, in the order of its list. */
export const samplePerson = v.strictObject({ id, personId: id, tag: name })
