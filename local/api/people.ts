import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Somebody whom one can be on this machine. */
export interface Person {
  /** The sample id, or the id of a person of the town. */
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly office: string
  readonly tag: string
  readonly openid: string
  readonly phone?: string
}

export interface People {
  /** The sample people, in the order in which they are offered. */
  readonly sample: readonly Person[]
  /** By sample id, by the id of anybody in a made-up town, or `visitor-` and hex digits: a villager of their own. Undefined for all else. */
  find (as: unknown): Person | undefined
  /** The openid of everybody in a made-up town, by person; of nobody in a real one, where each binds their own WeChat. */
  readonly openids: Readonly<Record<string, string>>
}

interface Files { sample: { id: string, personId: string, tag: string }[], people: { id: string, name: string, phone?: string }[], offices: { personId: string, title: string, to?: string }[] }

/** The people of a town's folder, read once. A real town's has no sample people: there one can be a visitor only. */
export function peopleOf (townDir: string): People {
  const read = <K extends keyof Files>(name: K): Files[K] => {
    const path = join(townDir, `${name}.json`)
    return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) as Files[K] : []
  }
  const offices = new Map(read('offices').filter(({ to }) => to === undefined).reverse().map(({ personId, title }) => [personId, title]))
  const town = new Map(read('people').map(({ id, name, phone }): [string, Person] =>
    [id, { id, personId: id, name, office: offices.get(id) ?? '', tag: offices.get(id) ?? '村民', openid: openidOf(id), phone }]))
  const sample = read('sample').flatMap(({ id, personId, tag }) => {
    const person = town.get(personId)
    return person ? [{ ...person, id, tag }] : []
  })
  const known = sample.length > 0 ? new Map([...town, ...sample.map((person): [string, Person] => [person.id, person])]) : new Map<string, Person>()
  return {
    sample,
    openids: Object.fromEntries([...known.values()].map(({ personId, openid }) => [personId, openid])),
    find: as => typeof as !== 'string' ? undefined : known.get(as) ?? (/^visitor-[0-9a-f]{1,32}$/.test(as) ? visitor(as) : undefined)
  }
}

const visitor = (id: string): Person => ({ id, personId: id, name: '来访村民', office: '', tag: '村民', openid: openidOf(id) })

/** A made-up openid of WeChat's length, always the same for one person and never the same for two. */
export function openidOf (personId: string): string {
  const plain = `o-${personId}`
  return plain.length <= 28 ? plain.padEnd(28, '_') : `o${createHash('sha256').update(personId).digest('base64url').slice(0, 27)}`
}
