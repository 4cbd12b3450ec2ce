import type { Role } from '../../../contract/action'
import type { HolidayTable } from '../kernel/calendar'
import type { MessageTexts } from '../messages/message'
import type { Limits } from './limits'
import type { ReceptionSettings } from './reception'

/** A unit of the town or above it: the town itself, an office, a station, a village committee, a county bureau. */
export interface Unit {
  readonly id: string
  readonly name: string
  readonly nicknames: readonly string[]
  /** The unit above; the circle of an accusation reaches down this tree. */
  readonly parentId?: string
  /** The bureau above in the same line (业务上级), else `parentId`: reviews the unit's replies (复查, 信访工作条例 Art. 35); a station belongs to its bureau's circle too. */
  readonly superiorId?: string
  readonly level: 'village' | 'town' | 'county'
  /** The village that a village's unit stands for. */
  readonly placeId?: string
  /** What it is to the product: who registers, who takes accusations, who mediates; everything else answers as a department. */
  readonly function: 'leadership' | 'intake' | 'discipline' | 'mediation' | 'department' | 'village' | 'superior'
  /** The content classes of matters that it has power over, most usual first. */
  readonly powers: readonly string[]
  readonly phone: string
  readonly address: string
}

/** A place: a district holds villages, a village holds groups and grids, a group holds household cells. */
export interface Place {
  readonly id: string
  readonly kind: 'district' | 'village' | 'group' | 'grid' | 'cell'
  readonly name: string
  readonly nicknames: readonly string[]
  readonly parentId?: string
  /** The groups that a grid covers: a report from a group goes to that grid's worker. */
  readonly covers?: readonly string[]
}

/** An office: one person holds one role in a unit or at a place from a day on. Days are YYYY-MM-DD in Asia/Shanghai, `to` is the last one. */
export interface Office {
  readonly id: string
  readonly personId: string
  readonly role: Role
  readonly title: string
  readonly unitId?: string
  readonly placeId?: string
  readonly from: string
  readonly to?: string
  /** The office of the leader in charge (分管领导): the supervisor of a unit's head. */
  readonly supervisorId?: string
  /** What a leader is in charge of, in daily words (土地、低保、修路): the choice on a reception day. */
  readonly inCharge?: readonly string[]
}

/** Somebody who holds an office, or a sample villager of the made-up town. */
export interface TownPerson {
  readonly id: string
  readonly name: string
  readonly nicknames: readonly string[]
  readonly phone: string
  readonly villageId?: string
  readonly groupId?: string
}

/** Declared by a person: a relative in the town, or an interest in a unit's or a person's affairs. */
export interface Declaration {
  readonly personId: string
  readonly kind: 'relative' | 'interest'
  readonly of: string
}

/** What a town sets for itself; the sample's values are in town/. */
export interface TownSettings {
  readonly code: string
  readonly phone: string
  readonly hours: string
  /** Who signs an SMS: 【某镇】. */
  readonly signature: string
  /** The class of content and the unit that usually answers for it. */
  readonly answers: ReadonlyArray<{ readonly class: string, readonly unitId: string, readonly also: readonly string[] }>
  /** The papers that a handler issues without the head's signature. */
  readonly delegatedPapers: readonly string[]
  /** After so many transfers a leader names the unit. */
  readonly transfersBeforeLeader: number
  readonly caps: { readonly filingsADay: number, readonly reportsADay: number, readonly secretsADay: number, readonly uploadsADay: number, readonly codesADay: number, readonly codeTries: number, readonly codeLockMinutes: number, readonly smsADay: number, readonly smsADayInTown: number }
  readonly quietHours: { readonly from: string, readonly to: string }
  readonly duty: { readonly from: string, readonly changesAt: string, readonly offices: readonly string[], readonly phone: string }
  readonly calendar: HolidayTable
  /** The words of every message (documents.md 7). */
  readonly messages: MessageTexts
  readonly limits: Limits
  readonly reception: ReceptionSettings
}

/** The town's organisation: small, read whole, kept by `version` between calls. */
export interface Town {
  readonly version: number
  readonly name: string
  readonly units: readonly Unit[]
  readonly places: readonly Place[]
  readonly offices: readonly Office[]
  readonly people: readonly TownPerson[]
  readonly declarations: readonly Declaration[]
  readonly settings: TownSettings
}

/** Who and where, without what the town sets for itself. */
export type Organisation = Omit<Town, 'settings'>
