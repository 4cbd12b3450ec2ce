import { dirname } from 'node:path'
import * as v from 'valibot'
import type { Town } from '../../cloudfunctions/core/people/town'
import { readFolder, type Raw } from './folder'
import { issueInWords } from './issue-words'
import { inLine, type Mistake } from './mistake'
import { settingsOf } from './settings'
import { carried, files, folders, type Channel, type Desk, type MediationSheet, type Notice, type Path, type Question, type ReplyTemplate, type SamplePerson, type TownFacts } from './schema/files'

/** All that a town's folder says, each part in its form. */
export interface TownFolder extends Town {
  readonly facts: TownFacts
  readonly desk: Desk
  readonly sample: readonly SamplePerson[]
  readonly templates: readonly ReplyTemplate[]
  /** The file that a template stands in, by its id. */
  readonly templateFiles: Readonly<Record<string, string>>
  readonly sheets: readonly MediationSheet[]
  readonly channels: readonly Channel[]
  readonly paths: readonly Path[]
  readonly questions: readonly Question[]
  readonly notices: readonly Notice[]
  /** Files that are passed on as they are, by name without `.json`. */
  readonly carried: Readonly<Record<string, unknown>>
}

/** The town of a folder, for tools and tests. Throws with every mistake of form in words. */
export function loadTown (dir: string): TownFolder {
  const { raw, mistakes } = readFolder(dir)
  const parsed = parseTown(raw)
  const all = [...mistakes, ...parsed.mistakes]
  if (!parsed.town || all.length > 0) throw new Error(`${dir} 里有 ${all.length} 处要改：\n${all.map(inLine).join('\n')}`)
  return parsed.town
}

/** Checks the form of each file; a town only where every file has its form. */
export function parseTown (raw: Raw): { town?: TownFolder, mistakes: Mistake[] } {
  const mistakes = [
    ...Object.entries(files).flatMap(([file, schema]) => file in raw ? formOf(file, schema, raw[file]) : [missing(file)]),
    ...Object.entries(folders).flatMap(([folder, schema]) => filesIn(raw, folder).flatMap(file => formOf(file, schema, raw[file])))
  ]
  return mistakes.length > 0 ? { mistakes } : { town: assemble(raw), mistakes }
}

const missing = (file: string): Mistake => ({ file, entry: '', what: '没有这个文件，或者读不出来', todo: '照样例镇的同名文件写一份' })
const filesIn = (raw: Raw, folder: string): string[] => Object.keys(raw).filter(file => dirname(file) === folder)

function formOf (file: string, schema: v.GenericSchema, content: unknown): Mistake[] {
  const result = v.safeParse(schema, content)
  return (result.issues ?? []).map(issue => {
    const { entry, field } = spot(content, (issue.path ?? []).map(item => String(item.key)))
    return { file, entry, ...issueInWords(issue, field) }
  })
}

/** Where a path of keys leads: the entry of the first list on the way, and the field inside it. */
function spot (content: unknown, keys: readonly string[]): { entry: string, field: string } {
  let node = content
  for (const [depth, key] of keys.entries()) {
    const next = (node as Record<string, unknown> | undefined)?.[key]
    if (Array.isArray(node)) return { entry: [...keys.slice(0, depth), entryName(next, Number(key))].join(' '), field: keys.slice(depth + 1).join('.') }
    node = next
  }
  return { entry: '', field: keys.join('.') }
}

/** An entry as its keeper knows it: by id where it has one, else by its place in the list. */
function entryName (entry: unknown, index: number): string {
  const { id } = (typeof entry === 'object' && entry !== null ? entry : {}) as { id?: unknown }
  return typeof id === 'string' && id !== '' ? id : `第 ${index + 1} 条`
}

/** Only called where every file has its form. */
function assemble (raw: Raw): TownFolder {
  const templates = filesIn(raw, 'templates').flatMap(file => (raw[file] as ReplyTemplate[]).map(template => ({ file, template })))
  const read = <F extends keyof typeof files>(file: F) => raw[file] as v.InferOutput<typeof files[F]>
  const facts = read('town.json')
  return {
    version: facts.version, name: facts.name, facts,
    settings: settingsOf(facts, read('desk.json'), { calendar: read('calendar.json'), limits: read('limits.json'), reception: read('reception.json'), messages: raw['messages.json'] as Town['settings']['messages'] }),
    units: read('units.json'), places: read('places.json'), offices: read('offices.json'),
    people: read('people.json'), declarations: read('declarations.json'),
    desk: read('desk.json'), sample: read('sample.json'), notices: read('notices.json'),
    ...read('channels.json'),
    templates: templates.map(({ template }) => template),
    templateFiles: Object.fromEntries(templates.map(({ file, template }) => [template.id, file])),
    sheets: filesIn(raw, 'templates/mediation').map(file => raw[file] as MediationSheet),
    carried: Object.fromEntries(carried.flatMap(file => file in raw ? [[file.replace('.json', ''), raw[file]]] : []))
  }
}
