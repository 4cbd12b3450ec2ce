import * as v from 'valibot'
import { desk } from './desk'
import { declaration, office, person, place, samplePerson, unit } from './organisation'
import { channelsFile, notice } from './public'
import { mediationSheet, replyTemplate } from './templates'
import { calendar, limits } from './time'
import { reception } from './reception'
import { townFacts } from './town-facts'

/** The files that a town's folder must have. */
export const files = {
  'town.json': townFacts,
  'units.json': v.array(unit),
  'places.json': v.array(place),
  'people.json': v.array(person),
  'offices.json': v.array(office),
  'declarations.json': v.array(declaration),
  'sample.json': v.array(samplePerson),
  'desk.json': desk,
  'channels.json': channelsFile,
  'notices.json': v.array(notice),
  'calendar.json': calendar,
  'limits.json': limits,
  'reception.json': reception
} as const

/** Folders whose every file has the same form. */
export const folders = {
  templates: v.array(replyTemplate),
  'templates/mediation': mediationSheet
} as const

/** Kept as they are: their form is checked where they are used. */
export const carried = ['messages.json'] as const

export type TownFacts = v.InferOutput<typeof townFacts>
export type Desk = v.InferOutput<typeof desk>
export type SamplePerson = v.InferOutput<typeof samplePerson>
export type ReplyTemplate = v.InferOutput<typeof replyTemplate>
export type MediationSheet = v.InferOutput<typeof mediationSheet>
export type Channel = v.InferOutput<typeof channelsFile>['channels'][number]
export type Path = v.InferOutput<typeof channelsFile>['paths'][number]
export type Question = v.InferOutput<typeof channelsFile>['questions'][number]
export type Notice = v.InferOutput<typeof notice>
