import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { newKey } from '../../support/world'
import { openProduct, type Product } from '../../support/product'

let product: Product
beforeAll(async () => { product = await openProduct() }, 300_000)
afterAll(() => product.close())

const filesIn = (dir: string): string[] => readdirSync(dir, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))

test('after a confidential filing no file of the data folder knows who filed it, from where or when to the minute', async () => {
  const person = 'visitor-c0ffee'
  const openid = product.server.people.find(person)!.openid
  const before = Date.now()
  const { code } = await product.call(person, 'petition', 'submitSecret', { key: newKey(), about: '某村的干部', text: '把修路的钱拿走了', contact: { phone: '15411112222' } })
  await product.call(person, 'petition', 'supplementSecret', { key: newKey(), code, text: '还有去年的' })
  const after = Date.now()
  await product.stop()

  const times = new RegExp(`${String(before).slice(0, 8)}\\d{5}`, 'g')
  for (const file of filesIn(product.dataDir)) {
    const bytes = readFileSync(file).toString('latin1')
    expect([file, bytes.includes(openid), bytes.includes('127.0.0.1'), bytes.includes(code), bytes.includes('15411112222')]).toEqual([file, false, false, false, false])
    const close = (bytes.match(times) ?? []).map(Number).filter(at => at >= before && at <= after)
    expect([file, close]).toEqual([file, []])
  }
}, 120_000)
