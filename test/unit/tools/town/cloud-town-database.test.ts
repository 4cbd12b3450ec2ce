import type { TownDatabase } from '../../../../tools/town/apply'
import { cloudTownDatabase } from '../../../../tools/town/cloud-town-database'
import { wireServer } from './wire-server'

let server: Awaited<ReturnType<typeof wireServer>>, database: TownDatabase

beforeEach(async () => {
  server = await wireServer(['units'])
  database = cloudTownDatabase({ url: server.url, env: 'local-env' })
})
afterEach(() => server.close())

const units = () => server.kept.get('units') ?? new Map<string, object>()

test('a document comes back as it was written', async () => {
  const document = { collection: 'units', id: 'land', doc: { shape: 1, id: 'land', name: '镇自然资源所', powers: ['国土资源'], hours: { from: '08:30' } } }
  await database.insert('units', [document])
  expect(await database.read('units')).toEqual([document])
})

test('several documents are added in one call', async () => {
  await database.insert('units', ['a', 'b', 'c'].map(id => ({ collection: 'units', id, doc: { id } })))
  expect([...units().keys()]).toEqual(['a', 'b', 'c'])
  expect(server.asked).toEqual(['database.insertDocument'])
})

test('a document that is already there is refused, not replaced', async () => {
  const document = { collection: 'units', id: 'land', doc: { name: '镇自然资源所' } }
  await database.insert('units', [document])
  await expect(database.insert('units', [{ ...document, doc: { name: '别的' } }])).rejects.toThrow(/E11000/)
  expect(units().get('land')).toEqual({ name: '镇自然资源所' })
})

test('an update sets whole fields, removes others and leaves the rest', async () => {
  await database.insert('units', [{ collection: 'units', id: 'land', doc: { name: '镇自然资源所', to: '2026-01-01', hours: { from: '08:30', to: '17:30' }, personKey: 'k' } }])
  await database.update({ collection: 'units', id: 'land' }, { hours: { from: '09:00' } }, ['to'])
  expect(units().get('land')).toEqual({ name: '镇自然资源所', hours: { from: '09:00' }, personKey: 'k' })
})

test('a collection of more than a thousand is read whole, page by page', async () => {
  for (let n = 0; n < 2345; n += 1) units().set(`id-${String(n).padStart(5, '0')}`, { n })
  expect(await database.read('units')).toHaveLength(2345)
  expect(server.asked).toHaveLength(3)
})

test('a collection that is not there is said to be missing', async () => {
  await expect(database.read('missing')).rejects.toThrow(/not exist/)
})
