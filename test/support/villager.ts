import type { Phone, textSizes } from './browser'
import { beside } from './compare'
import { faults } from './measure'

type Size = keyof typeof textSizes

/** A villager with a phone: taps are counted, and every page that is come to can be measured and pictured. */
export function villager (phone: Phone, text: Size) {
  let taps = 0
  const found: string[] = []
  return {
    phone,
    get taps () { return taps },
    /** What old eyes and hands stumbled over so far, by page. */
    found,
    async tap (words: string | RegExp) {
      taps++
      await phone.tap(words)
    },
    async type (field: string | RegExp, words: string) { await phone.field(field).fill(words) },
    async comesTo (page: string, words: string | RegExp) {
      const arrived = phone.settled(`packages/${page.replace('/', '/pages/')}/index`).then(() => phone.text(words).waitFor())
      await arrived.catch(async (error: Error) => { throw new Error(`${page}：没有看到「${String(words)}」，看到的是：${await phone.current.innerText()}`, { cause: error }) })
    },
    async looks (name: string, look?: string, differences?: string[]) {
      await beside(phone, { name, text, look: look && `villager/${look}`, ...differences && { differences } })
      found.push(...(await faults(phone, text)).map(fault => `${name}: ${fault}`))
    }
  }
}
