import { openProduct, type Product } from '../../support/product'
import { filing, newKey } from '../../support/world'

let product: Product, asked: string[]
beforeAll(async () => { product = await openProduct({ onRequest: ({ action, collection }) => { asked.push(`${action} ${collection ?? ''}`) } }) }, 300_000)
beforeEach(() => { asked = [] })
afterAll(() => product.close())

/** How often a call of somebody asks the database, once the function knows the town. */
async function counted (work: () => Promise<unknown>): Promise<string[]> {
  await product.call('villager-zhang', 'account', 'whoAmI', {})
  asked = []
  await work()
  return asked.filter(entry => entry.startsWith('database.'))
}

test('filing, following, listing and working keep to their numbers of database calls (data-model.md 2)', async () => {
  const first = await product.call('villager-zhang', 'petition', 'submit', filing()) // the first one keeps an account
  await product.call('intake', 'casework', 'get', { matterId: first.matterId })
  expect(await counted(() => product.call('villager-zhang', 'petition', 'submit', filing()))).toHaveLength(4)
  expect((await counted(() => product.call('villager-zhang', 'petition', 'get', { matterId: first.matterId }))).length).toBeLessThanOrEqual(3)
  expect((await counted(() => product.call('villager-zhang', 'petition', 'listMine', {}))).length).toBeLessThanOrEqual(3)
  expect((await counted(() => product.call('intake', 'casework', 'intakeList', {}))).length).toBeLessThanOrEqual(3)
  expect((await counted(() => product.call('handler', 'casework', 'worklist', {}))).length).toBeLessThanOrEqual(3)
  expect((await counted(() => product.call('intake', 'casework', 'get', { matterId: first.matterId }))).length).toBeLessThanOrEqual(4)
  expect((await counted(() => product.call('villager-zhang', 'petition', 'urge', { key: newKey(), matterId: first.matterId }))).length).toBeLessThanOrEqual(3)
}, 120_000)

test('somebody else\'s matter and an unknown one cost the same number of calls', async () => {
  const { matterId } = await product.call('villager-zhang', 'petition', 'submit', filing())
  const foreign = await counted(() => product.raw('villager-li', 'petition', 'get', { matterId }))
  const unknown = await counted(() => product.raw('villager-li', 'petition', 'get', { matterId: '0'.repeat(32) }))
  expect(foreign).toEqual(unknown)
}, 120_000)
