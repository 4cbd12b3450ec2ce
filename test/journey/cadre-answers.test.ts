import type { Browser } from 'playwright-core'
import sharp from 'sharp'
import { launchBrowser, openPhone, type Phone } from '../support/browser'
import { openProduct, type Product } from '../support/product'
import { acts } from './cadre-matters'

let product: Product, browser: Browser
const open: Phone[] = []
beforeAll(async () => {
  product = await openProduct()
  browser = await launchBrowser()
}, 300_000)
afterAll(async () => {
  for (const phone of open) await phone.close()
  await browser?.close()
  await product?.close()
})
async function phoneOf (as: string, route = 'pages/work/index'): Promise<Phone> {
  const phone = await openPhone(browser, product.server.url, { as, route })
  open.push(phone)
  return phone
}
const page = (name: string) => `packages/work/pages/${name}/index`

/** Draws on glass. */
async function sign (phone: Phone) {
  const pad = phone.current.locator('wx-canvas')
  await pad.scrollIntoViewIfNeeded()
  const box = (await pad.boundingBox())!
  await phone.page.mouse.move(box.x + 60, box.y + 60)
  await phone.page.mouse.down()
  await phone.page.mouse.move(box.x + 200, box.y + 120, { steps: 8 })
  await phone.page.mouse.up()
}

/** Taps one after the other and counts them. */
async function taps (phone: Phone, ...words: (string | RegExp)[]): Promise<number> {
  for (const word of words) await phone.tap(word)
  return words.length
}

test('建议：登记员分流，承办人签收、受理，用模板三下答复，60 秒内可以收回，提交人的消息里有', async () => {
  const { file } = acts(product)
  const matterId = await file('zhang', { topic: 'advice', text: '建议把村里的宅基地面积张贴公示，大家心里有数，少吵架。' })

  const intake = await phoneOf('intake')
  await intake.tap(/^建议把村里的宅基地/)
  await intake.settled(page('matter'))
  await intake.tap('登记分流')
  await intake.settled(page('intake'))
  await intake.field('是什么事').fill('宅基地面积公示')
  await intake.tap('改')
  await intake.tap('部门')
  await intake.tap(/^其他单位/)
  await intake.tap('镇自然资源所')
  await intake.field('为什么给这里办').fill('宅基地归自然资源所管')
  await intake.tap('确认分流')
  await intake.text(/^登记了，转给了/).waitFor()

  const cadre = await phoneOf('handler')
  await cadre.tap(/^宅基地面积公示/)
  await cadre.settled(page('matter'))
  await cadre.role('button', '签收').click()
  await cadre.settled(page('receive'))
  await cadre.role('button', '签收').click()
  await cadre.text(/^签收了/).waitFor()
  await cadre.role('button', '受理').click()
  await cadre.settled(page('accept'))
  await cadre.tap('受理并告知')
  await cadre.text(/^受理了/).waitFor()

  await cadre.back()
  await cadre.tap(/^宅基地面积公示/)
  await cadre.settled(page('matter'))
  const answering = await taps(cadre, '写答复') + await taps(cadre, '采纳')
  await cadre.text(/^还有 \d+ 处【】没有填$/).waitFor()
  for (const label of ['二、研究的情况', '三、采不采纳', '四、接下来']) {
    const field = cadre.field(label)
    await field.fill((await field.inputValue()).replace(/【采纳、采纳一部分】/g, '采纳').replace(/【[^】]*】/g, '3 处'))
  }
  expect(answering + await taps(cadre, '核对并发出')).toBe(3)
  await cadre.text(/^答复发出了/).waitFor()
  await cadre.text('收回').waitFor()

  await product.moveTo(product.server.time.now() + 2 * 60_000)
  const { rows } = await product.call('villager-zhang', 'account', 'messages', {})
  expect(rows.filter(row => row.matterId === matterId && /答复|结果/.test(row.words))).toHaveLength(1)
  const own = await product.call('villager-zhang', 'petition', 'get', { matterId })
  expect(own.timeline.map(({ text }) => text).join()).toContain('书面答复来了')
}, 300_000)

test('请求：承办人写五个部分，没有填完的空挡住不发，负责人签发后才到提交人手里', async () => {
  const { toLand, take, accept } = acts(product)
  const matterId = await toLand('zhang', { topic: 'service', text: '我家宅基地面积量错了，请重新量。' }, { kind: 'claim', subject: '宅基地面积量错', requests: ['重新量宅基地，把登记的面积改对'] })
  await take('handler', matterId)
  await accept('handler', matterId)

  const cadre = await phoneOf('handler')
  await cadre.tap(/^宅基地面积量错/)
  await cadre.settled(page('matter'))
  await taps(cadre, '写答复', '宅基地面积登记错了')
  await cadre.tap('核对并送签')
  expect((await product.call('handler', 'casework', 'get', { matterId })).draft).toBeUndefined()
  for (const label of ['二、查明的情况', '三、处理意见']) {
    const field = cadre.field(label)
    await field.fill((await field.inputValue()).replace(/【[^】]*】/g, '4 月 3 日'))
  }
  await cadre.tap('核对并送签')
  await cadre.text(/^送去签了/).waitFor()
  await expect(product.call('villager-zhang', 'petition', 'openReply', { key: 'f'.repeat(32), matterId })).rejects.toThrow()

  const head = await phoneOf('head')
  await head.tap('待签发')
  await head.settled(page('sign'))
  await head.text('处理意见书，等您签发').waitFor()
  await head.role('button', '签发').click()
  await head.text('签发了，书面答复发出去了').waitFor()
  await head.text('没有等您签的。').waitFor()

  const own = await product.call('villager-zhang', 'petition', 'get', { matterId })
  expect(own.state).toBe('replied')
}, 300_000)

test('两张照片和写的话，承办人在这一件里都看得到', async () => {
  const { toLand } = acts(product)
  const { inbox } = await product.call('villager-yang', 'account', 'whoAmI', {})
  const photos = await Promise.all(['1', '2'].map(async digit => {
    const key = digit.repeat(32)
    const picture = await sharp({ create: { width: 320, height: 240, channels: 3, background: { r: 80, g: 120, b: Number(digit) * 90 } } }).jpeg().toBuffer()
    const query = new URLSearchParams({ as: 'villager-yang', path: `${inbox}/${key}.jpg` }).toString()
    const { fileID } = await (await fetch(`${product.server.url}/api/upload?${query}`, { method: 'POST', body: new Uint8Array(picture) })).json() as { fileID: string }
    return (await product.call('villager-yang', 'media', 'take', { key, fileId: fileID, kind: 'photo' })).mediaId
  }))
  await toLand('yang', { topic: 'service', text: '机耕路修过来占了我家的田。', photos }, { kind: 'claim', subject: '机耕路占了田', requests: ['把占的田量清'] })

  const cadre = await phoneOf('handler')
  await cadre.tap(/^机耕路占了田/)
  await cadre.settled(page('matter'))
  await cadre.text('「机耕路修过来占了我家的田。」').waitFor()
  await cadre.role('button', /^照片 2，共 2/).waitFor()
}, 300_000)

test('网格员替没有手机的人登记：念给他听，他签了名才交，提交人是他，纸条上有编号', async () => {
  const worker = await phoneOf('grid-worker')
  await worker.tap('替群众登记')
  await worker.settled(page('assist'))
  await worker.tap('读给群众听')
  await worker.text('请写是谁说的').waitFor()
  await worker.tap('请镇里办事')
  await worker.field('谁口述').fill('陈有福')
  await worker.tap('我再上门')
  await worker.field('哪天再去').fill('星期三上午')
  await worker.field('记下来的话').fill('去年冬天断了低保，没人告诉我为啥。请镇里查一下，能不能接上。')
  await worker.tap('点这里选')
  await worker.tap(/^杉坪村/)
  await worker.tap('2 组')
  await worker.tap('读给群众听')
  await worker.settled(page('readback'))
  await worker.text(/^去年冬天断了低保|请镇里办事：去年/).waitFor()
  await worker.tap('提交')
  await worker.text('请他签名，不愿签也照样交').first().waitFor()
  await worker.tap(/^听懂了，没错/)
  await sign(worker)
  await worker.tap('提交')
  await worker.text('抄在纸条上给陈有福').waitFor()
  const number = (await worker.text(/^\d{4} \d{4}$/).textContent())!

  const { rows } = await product.call('intake', 'casework', 'search', { number })
  expect(rows).toHaveLength(1)
  const matter = await product.call('intake', 'casework', 'get', { matterId: rows[0]!.matterId })
  expect(matter.filer.name).toMatch(/^陈/)
  expect(matter.photos).toHaveLength(1)
  expect(matter.timeline.map(({ inside }) => inside).join()).toContain('签了名')
}, 300_000)
