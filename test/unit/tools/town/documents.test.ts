import fc from 'fast-check'
import { changesBetween } from '../../../../tools/town/changes'
import { changesInWords } from '../../../../tools/town/change-words'
import { currentTown } from '../../../../tools/town/current-town'
import { collections, documentsOf, type TownDocument } from '../../../../tools/town/documents'
import { loadTown } from '../../../../tools/town/town-folder'

const town = loadTown('town')
const documents = documentsOf(town)
const doc = (collection: string, id: string) => documents.find(one => one.collection === collection && one.id === id)?.doc

test('each entry of the folder is one document with a form, under its id', () => {
  expect(documents.filter(({ collection }) => collection === 'units')).toHaveLength(town.units.length)
  expect(documents.filter(({ collection }) => collection === 'templates')).toHaveLength(town.templates.length + town.sheets.length)
  expect(doc('units', 'land')).toEqual({ shape: 1, ...town.units.find(({ id }) => id === 'land') })
  expect(doc('templates', 'wages')).toMatchObject({ kind: 'mediation', title: '拖欠工资' })
  expect(documents.every(one => one.doc.shape === 1)).toBe(true)
})

test('no two documents share a place, and every collection is known', () => {
  const places = documents.map(({ collection, id }) => `${collection}/${id}`)
  expect(new Set(places).size).toBe(places.length)
  expect(documents.filter(({ collection }) => !collections.includes(collection))).toEqual([])
})

test('what is read in an order keeps it: 110 comes first', () => {
  expect(doc('channels', 'line-110')).toMatchObject({ list: 'channel', order: 0 })
  expect(doc('channels', 'employer')).toMatchObject({ list: 'question', order: 0 })
})

test('the facts carry no version, and the demonstration is no document', () => {
  expect(doc('town', 'facts')).toMatchObject({ name: '木桥镇', code: '木' })
  expect(doc('town', 'facts')).not.toHaveProperty('version')
  expect(documents.some(({ doc }) => 'tag' in doc)).toBe(false)
})

test('a calendar goes to its own collection, limits and messages to the town', () => {
  expect(doc('calendar', 'calendar')).toEqual({ shape: 1, ...town.settings.calendar })
  expect(doc('town', 'limits')).toMatchObject({ followUp: 30 })
  expect(documentsOf({ ...town, carried: { messages: { F1: '已收件' } } })).toContainEqual({ collection: 'town', id: 'messages', doc: { shape: 1, F1: '已收件' } })
})

test('put together again, the documents are the town that the functions read', () => {
  const { version, name, units, places, offices, people, settings } = town
  expect(currentTown(documents, 7)).toMatchObject({ name, units, places, offices, people, settings, version: 7 })
  expect(version).toBe(1)
  expect(settings.hours).toBe('工作日 8:30–17:30')
  expect(currentTown(documents, 7)?.declarations[0]).toMatchObject(town.declarations[0] ?? {})
})

test('a town without its limits cannot be put together', () => {
  expect(currentTown(documents.filter(({ id }) => id !== 'limits'), 1)).toBeUndefined()
})

const inWords = (before: TownDocument[], after: TownDocument[]) => changesInWords(changesBetween(before, after), [...before, ...after])
const with_ = (collection: string, id: string, fields: Record<string, unknown>) =>
  documents.map(one => one.collection === collection && one.id === id ? { ...one, doc: { ...one.doc, ...fields } } : one)

test('a changed phone reads as a sentence with both numbers', () => {
  expect(inWords(documents, with_('units', 'land', { phone: '0000-1111111' }))).toEqual(['单位 镇自然资源所（land）：电话 0000-0000000 → 0000-1111111'])
})

test('an office that passes to somebody else names both people', () => {
  expect(inWords(documents, with_('offices', 'land-head', { personId: 'bai-xiaoxue' }))).toEqual(['岗位 镇自然资源所所长（白晓雪，land-head）：担任人 邓国平 → 白晓雪'])
})

test('an office that ends says so', () => {
  expect(inWords(documents, with_('offices', 'land-head', { to: '2026-06-30' }))[0]).toContain('离岗 没有 → 2026-06-30')
})

test('added and missing entries are told apart', () => {
  const less = documents.filter(({ id }) => id !== 'chen-youfu')
  expect(inWords(less, documents)).toEqual(['新增人员 陈有福（chen-youfu）'])
  expect(inWords(documents, less)).toEqual(['少了人员 陈有福（chen-youfu）'])
})

test('what the running town added to a document is nobody\'s change', () => {
  expect(changesBetween(with_('people', 'he-min', { boundAt: 1, personKey: 'k' }), documents)).toEqual([])
})

test('neither the order of keys nor what is made from the others is a difference', () => {
  const turned = documents.map(one => ({ ...one, doc: Object.fromEntries(Object.entries(one.doc).reverse()) }))
  expect(changesBetween(turned, documents)).toEqual([])
  expect(changesBetween([...documents, { collection: 'town', id: 'current', doc: { version: 9 } }], documents)).toEqual([])
})

test('differences read backwards are the same places', () => {
  const some = fc.subarray(documents.map((_, at) => at), { minLength: 1, maxLength: 20 })
  const where = (before: TownDocument[], after: TownDocument[]) => changesBetween(before, after).map(({ before, after }) => (after ?? before)?.id).sort()
  fc.assert(fc.property(some, chosen => {
    const gone = documents.filter((_, at) => !chosen.includes(at))
    expect(where(gone, documents)).toEqual(where(documents, gone))
    expect(where(gone, documents)).toHaveLength(chosen.length)
  }), { numRuns: 30, seed: 1 })
})
