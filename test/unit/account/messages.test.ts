import { filing, newKey, world } from '../../support/world'

let town: ReturnType<typeof world>
beforeEach(() => { town = world() })

const messages = async (person: string, cursor?: string) => town.as(person, 'account', 'messages', { cursor })
const sent = async (person = 'guifang', overrides: Parameters<typeof filing>[0] = {}) => {
  town.clock.now += 1_000
  const { matterId } = await town.as(person, 'petition', 'submit', filing(overrides))
  await town.dispatch()
  return matterId
}

test('a message is its fixed words and the page that it opens, and says nothing of the matter', async () => {
  const matterId = await sent()
  const { rows } = await messages('guifang')
  expect(rows).toEqual([expect.objectContaining({
    code: 'F1', words: '已收件', hint: '请保存编号，可随时查询', unread: true, matterId, page: `packages/petition/pages/detail/index?id=${matterId}`
  })])
  expect(JSON.stringify(rows)).not.toMatch(/水渠|张/)
})

test('unread ones come first, each part newest first; nobody else can mark them', async () => {
  const [first, second, third] = [await sent(), await sent(), await sent()]
  const { rows } = await messages('guifang')
  const ids = rows.map(row => row.id)
  await town.as('youfu', 'account', 'readMessages', { key: newKey(), ids })
  expect((await messages('guifang')).rows.map(row => row.unread)).toEqual([true, true, true])

  await town.as('guifang', 'account', 'readMessages', { key: newKey(), ids: rows.filter(row => row.matterId === third).map(row => row.id) })
  expect((await messages('guifang')).rows.map(row => row.matterId)).toEqual([second, first, third])
  await town.as('guifang', 'account', 'readMessages', { key: newKey(), all: true })
  expect((await messages('guifang')).rows.map(row => [row.matterId, row.unread])).toEqual([[third, false], [second, false], [first, false]])
  expect((await town.as('guifang', 'account', 'home', {})).unread).toBe(0)
})

test('twenty a page, each once, across the line between unread and read', async () => {
  town.state.town = { ...town.state.town, settings: { ...town.state.town.settings, caps: { ...town.state.town.settings.caps, filingsADay: 100 } } }
  for (let n = 0; n < 45; n++) await sent()
  const { rows } = await messages('guifang')
  await town.as('guifang', 'account', 'readMessages', { key: newKey(), ids: rows.slice(0, 15).map(row => row.id) })
  const seen: string[] = []
  const unread: boolean[] = []
  let cursor: string | undefined
  do {
    const page = await messages('guifang', cursor)
    seen.push(...page.rows.map(row => row.id))
    unread.push(...page.rows.map(row => row.unread))
    cursor = page.cursor
  } while (cursor)
  expect(new Set(seen).size).toBe(45)
  expect(seen).toHaveLength(45)
  expect(unread.indexOf(false)).toBe(30)
})

test('an official finds what came to the office beside their own, and each opens its page', async () => {
  const own = await sent('@he-min', { text: '我家门口的路灯不亮' })
  const matterId = await sent('guifang')
  await town.as('guifang', 'petition', 'supplement', { key: newKey(), matterId, text: '又堵了' })
  await town.dispatch()
  const { rows } = await messages('@he-min')
  expect(rows.map(row => [row.matterId, row.page.split('/')[1]])).toEqual([[matterId, 'work'], [own, 'petition']])
})

test('a message about what turned out an accusation is gone from every inbox outside discipline', async () => {
  const matterId = await sent('guifang', { text: '二组路口的电线杆歪了，电线快掉到路上', topic: 'hazard', place: { villageId: 'liuwan', groupId: 'liuwan-2' } })
  expect((await messages('@liu-chunyan')).rows).toHaveLength(1)
  const matter = town.matters.all.get(matterId)!
  town.matters.all.set(matterId, { ...matter, kind: 'accusation', concerned: ['liu-shoutian'], held: true })
  expect((await messages('@liu-chunyan')).rows).toEqual([])
})

test('what goes by SMS to the parent that somebody filed for stands in nobody\'s inbox twice', async () => {
  const forWhom = { who: 'family', relation: 'parent', name: '张老', phone: '15400000002', knows: true, messagesTo: 'both' } as const
  await sent('guifang', { forWhom })
  expect(town.sent.map(({ to }) => to)).toEqual(expect.arrayContaining(['15400000001', '15400000002']))
  expect((await messages('guifang')).rows).toHaveLength(1)
})
