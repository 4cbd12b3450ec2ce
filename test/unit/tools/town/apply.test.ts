import { applyTown, type TownDatabase } from '../../../../tools/town/apply'
import type { TownDocument } from '../../../../tools/town/documents'
import { loadTown, type TownFolder } from '../../../../tools/town/town-folder'

const town = loadTown('town')
let kept: Map<string, TownDocument>, writes: string[]

const key = ({ collection, id }: Pick<TownDocument, 'collection' | 'id'>) => `${collection}/${id}`
const database: TownDatabase = {
  read: async collection => [...kept.values()].filter(document => document.collection === collection),
  async insert (_collection, documents) {
    for (const document of documents) {
      if (kept.has(key(document))) throw new Error(`E11000 ${key(document)}`)
      writes.push(key(document))
      kept.set(key(document), document)
    }
  },
  async update ({ collection, id }, set, unset) {
    const old = kept.get(`${collection}/${id}`)
    if (!old) throw new Error(`no ${collection}/${id}`)
    writes.push(`${collection}/${id}`)
    kept.set(`${collection}/${id}`, { ...old, doc: Object.fromEntries(Object.entries({ ...old.doc, ...set }).filter(([field]) => !unset.includes(field))) })
  }
}
const doc = (place: string) => kept.get(place)?.doc
const withOffice = (id: string, change: object): TownFolder => ({ ...town, offices: town.offices.map(office => office.id === id ? { ...office, ...change } : office) })

beforeEach(async () => {
  kept = new Map()
  writes = []
  await applyTown(database, town)
})

test('an empty database is filled, what the functions read last', () => {
  expect(kept.size).toBe(writes.length)
  expect(writes.at(-1)).toBe('town/current')
  expect(doc('town/current')).toMatchObject({ version: 1, name: '木桥镇', units: town.units, settings: town.settings })
})

test('a second run writes nothing and keeps the version', async () => {
  writes = []
  expect(await applyTown(database, town)).toEqual({ written: [], extra: [], version: 1 })
  expect(writes).toEqual([])
})

test('one change is one write and the next version', async () => {
  writes = []
  const { version } = await applyTown(database, withOffice('land-head', { to: '2026-06-30' }))
  expect(writes).toEqual(['offices/land-head', 'town/current'])
  expect(version).toBe(2)
  expect(doc('offices/land-head')).toMatchObject({ to: '2026-06-30', personId: 'deng-guoping' })
})

test('a field taken out of the folder leaves the document', async () => {
  await applyTown(database, withOffice('land-head', { to: '2026-06-30' }))
  await applyTown(database, town)
  expect(doc('offices/land-head')).not.toHaveProperty('to')
  expect(doc('town/current')).toMatchObject({ version: 3 })
})

test('what the running town added to a person survives', async () => {
  await database.update({ collection: 'people', id: 'he-min' }, { personKey: 'k' }, [])
  await applyTown(database, { ...town, people: town.people.map(person => person.id === 'he-min' ? { ...person, nicknames: ['何姐'] } : person) })
  expect(doc('people/he-min')).toMatchObject({ personKey: 'k', nicknames: ['何姐'] })
})

test('who is not in the folder is told and left alone', async () => {
  const { extra } = await applyTown(database, { ...town, people: town.people.filter(({ id }) => id !== 'chen-youfu') })
  expect(extra.map(({ id }) => id)).toEqual(['chen-youfu'])
  expect(doc('people/chen-youfu')).toBeDefined()
  expect((doc('town/current') as unknown as TownFolder).people.map(({ id }) => id)).toContain('chen-youfu')
})

test('a run that broke off half way is finished by the next', async () => {
  kept = new Map()
  const failing: TownDatabase = {
    ...database,
    insert: async (collection, documents) => {
      if (collection !== 'offices') return database.insert(collection, documents)
      await database.insert(collection, documents.slice(0, 100))
      throw new Error('socket hang up')
    }
  }
  await expect(applyTown(failing, town)).rejects.toThrow('socket hang up')
  expect(doc('town/current')).toBeUndefined()
  await applyTown(database, town)
  expect((await applyTown(database, town)).written).toEqual([])
  expect(doc('town/current')).toMatchObject({ version: 1 })
})

test('a new notice leaves the organisation at its version: nobody has to read it anew', async () => {
  writes = []
  expect(await applyTown(database, { ...town, notices: town.notices.map(notice => ({ ...notice, day: '2026-05-01' })) })).toMatchObject({ version: 1 })
  expect(new Set(writes.map(place => place.split('/')[0]))).toEqual(new Set(['notices']))
})

test('a run that broke off before its end is put together by the next', async () => {
  const changed = withOffice('land-head', { to: '2026-06-30' })
  const failing: TownDatabase = { ...database, update: async (at, set, unset) => { if (at.id === 'current') throw new Error('socket hang up'); await database.update(at, set, unset) } }
  await expect(applyTown(failing, changed)).rejects.toThrow('socket hang up')
  expect(await applyTown(database, changed)).toMatchObject({ written: [], version: 2 })
  expect((doc('town/current') as unknown as TownFolder).offices.find(({ id }) => id === 'land-head')).toMatchObject({ to: '2026-06-30' })
})
