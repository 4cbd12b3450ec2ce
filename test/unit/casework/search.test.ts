import { filing, newKey, world } from '../../support/world'

let town: ReturnType<typeof world>
beforeEach(() => { town = world() })

const found = async (person: string, request: object) => (await town.as(person, 'casework', 'search', request)).rows.map(row => row.matterId)

async function atLand (text: string, groupId: string) {
  town.clock.now += 1_000
  const { matterId } = await town.as('guifang', 'petition', 'submit', filing({ text, place: { villageId: 'liuwan', groupId } }))
  await town.as('@he-min', 'casework', 'register', { key: newKey(), matterId, kind: 'claim', category: '农村农业', subject: text.slice(0, 8), requests: ['清'] })
  await town.as('@he-min', 'casework', 'route', { key: newKey(), matterId, to: { queue: 'department', unitId: 'land' }, reason: '归他们' })
  return matterId
}

test('by words of the event, place, class, dates and state, and all of them together', async () => {
  const [canal, lamp] = [await atLand('水渠堵了三个月', 'liuwan-2'), await atLand('路灯坏了', 'liuwan-4')]
  expect(await found('@luo-zhiyuan', { words: '水渠' })).toEqual([canal])
  expect(await found('@luo-zhiyuan', { words: '渠堵' })).toEqual([canal])
  expect(await found('@luo-zhiyuan', { words: '路灯坏' })).toEqual([lamp])
  expect((await found('@luo-zhiyuan', { placeId: 'liuwan' })).sort()).toEqual([canal, lamp].sort())
  expect(await found('@luo-zhiyuan', { placeId: 'liuwan-4', category: '农村农业' })).toEqual([lamp])
  expect(await found('@luo-zhiyuan', { placeId: 'liuwan-4', words: '水渠' })).toEqual([])
  expect(await found('@luo-zhiyuan', { words: '水渠', state: 'accepted' })).toEqual([])
  expect(await found('@luo-zhiyuan', { words: '水渠', from: '2026-03-03' })).toEqual([])
  expect(await found('@luo-zhiyuan', { words: '水渠', from: '2026-03-01', to: '2026-03-02', state: 'awaitingReceipt' })).toEqual([canal])
})

test('by number, short or registered, wherever it lies for whoever may see it', async () => {
  const canal = await atLand('水渠堵了', 'liuwan-2')
  const { shortNo, number } = town.matters.all.get(canal)!
  expect(await found('@he-min', { number: `${shortNo.slice(0, 4)} ${shortNo.slice(4)}` })).toEqual([canal])
  expect(await found('@he-min', { number })).toEqual([canal])
  expect(await found('@tang-xin', { number: shortNo })).toEqual([])
  expect(await found('@tang-xin', { words: '水渠' })).toEqual([])
})

test.each(['15400000001', '510101199001011234', '张桂芳', '罗志远', '李福根', '154-0000-0001', '陈小明'])('%s is looked for by nobody', async words => {
  await expect(town.as('@luo-zhiyuan', 'casework', 'search', { words })).rejects.toMatchObject({ code: 'NOT_BY_PERSON' })
  await expect(town.as('@luo-zhiyuan', 'casework', 'search', { number: words })).rejects.toMatchObject({ code: 'NOT_BY_PERSON' })
})

test.each(['柳湾村', '双井', '水渠', '黄土坝', '老桥头'])('%s is a place or an event and may be looked for', async words => {
  expect(await found('@luo-zhiyuan', { words })).toEqual([])
})

test('who stands in its circle finds nothing, nor does anybody once it is sealed', async () => {
  const { matterId } = await town.as('guifang', 'petition', 'submit', filing({ text: '村支书收了工程队的钱' }))
  await town.as('@he-min', 'casework', 'register', { key: newKey(), matterId, kind: 'accusation', subject: '工程队', requests: ['查'], respondents: [{ words: '村支书', personId: 'liu-shoutian' }] })
  expect(await found('@he-min', { words: '工程队' })).toEqual([matterId])
  await town.as('@he-min', 'casework', 'route', { key: newKey(), matterId, to: { queue: 'discipline' }, reason: '检举' })
  expect(await found('@he-min', { words: '工程队' })).toEqual([])
  expect(await found('@he-min', { number: town.matters.all.get(matterId)!.shortNo })).toEqual([])
})
