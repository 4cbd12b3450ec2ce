import { openProduct, type Product } from '../../support/product'
import { filing, newKey } from '../../support/world'

let product: Product
beforeAll(async () => { product = await openProduct() }, 300_000)
afterAll(() => product.close())

const ROUNDS = process.env.LONG ? 200 : 12

/** A matter that two handlers of one station have on their desk. */
async function onTheDesk (n: number): Promise<string> {
  const { matterId } = await product.call(`visitor-${n.toString(16)}`, 'petition', 'submit', filing())
  await product.call('intake', 'casework', 'register', { key: newKey(), matterId, kind: 'claim', subject: '水渠堵了', requests: ['清水渠'] })
  await product.call('intake', 'casework', 'route', { key: newKey(), matterId, to: { queue: 'department', unitId: 'land' }, reason: '归他们' })
  await product.call('luo-zhiyuan', 'casework', 'receive', { key: newKey(), matterId })
  return matterId
}

test('two officials accept one matter at once: one of them has it, the other is told plainly, history has one entry', async () => {
  for (let n = 0; n < ROUNDS; n++) {
    const matterId = await onTheDesk(n)
    const results = await Promise.all(['luo-zhiyuan', 'bai-xiaoxue'].map(person => product.raw(person, 'casework', 'accept', { key: newKey(), matterId })))
    expect(results.filter(result => result.ok)).toHaveLength(1)
    expect(['VERSION_CONFLICT', 'WRONG_STATE']).toContain((results.find(result => !result.ok) as { code: string }).code)
    const { timeline } = await product.call('luo-zhiyuan', 'casework', 'get', { matterId })
    expect(timeline.filter(entry => entry.text.includes('受理'))).toHaveLength(1)
  }
}, 600_000)

test('two taps with one key are one entry and one answer', async () => {
  for (let n = 0; n < ROUNDS; n++) {
    const matterId = await onTheDesk(1_000 + n)
    const request = { key: newKey(), matterId, text: '到现场看了' }
    const results = await Promise.all([1, 2].map(() => product.raw('luo-zhiyuan', 'casework', 'note', request)))
    expect(results[0]).toMatchObject({ ok: true })
    expect(results[1]).toEqual(results[0])
    const { timeline } = await product.call('luo-zhiyuan', 'casework', 'get', { matterId })
    expect(timeline.filter(entry => entry.text === '到现场看了')).toHaveLength(1)
  }
}, 600_000)

test('20 people in 200 interleaved calls: nobody reads or is told anything of another', async () => {
  const people = Array.from({ length: 20 }, (_, n) => `visitor-ab${n.toString(16)}`)
  const own = new Map<string, string>()
  for (const person of people) own.set(person, (await product.call(person, 'petition', 'submit', filing({ text: `这是${person}的事` }))).matterId)
  const asked = Array.from({ length: 200 }, (_, n) => people[(n * 7) % people.length]!)
  const answers = await Promise.all(asked.map(async person => ({ person, mine: await product.call(person, 'petition', 'listMine', {}), matter: await product.call(person, 'petition', 'get', { matterId: own.get(person)! }) })))
  for (const { person, mine, matter } of answers) {
    expect(mine.rows.map(row => row.matterId)).toEqual([own.get(person)])
    expect(matter.filed.text).toBe(`这是${person}的事`)
  }
}, 600_000)
