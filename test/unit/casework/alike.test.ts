import { filing, newKey, world } from '../../support/world'

let town: ReturnType<typeof world>
beforeEach(() => { town = world() })

const plant = [
  '投诉青杠坡小区旁边建搅拌站，青杠坡小区的搅拌站噪音大，粉尘多，请拆除青杠坡小区的搅拌站',
  '青杠坡小区附近的水泥搅拌站扰民，青杠坡小区搅拌站天天灰尘满天，搅拌站轰隆隆响',
  '请问青杠坡小区旁的搅拌站有没有环评手续，青杠坡小区搅拌站污染严重'
] as const
const file = async (text: string, more: Parameters<typeof filing>[0] = {}, who = 'guifang') => (await town.as(who, 'petition', 'submit', filing({ text, ...more }))).matterId
const seenBy = (person: string, matterId: string) => town.as(person, 'casework', 'get', { matterId })
const alikeTo = async (person: string, matterId: string) => ((await seenBy(person, matterId)).alike ?? []).map(other => other.matterId)

test('matters about one event are proposed to the petition office with the words that they share, the matter itself not among them', async () => {
  const [first, second] = [await file(plant[0]), await file(plant[1], {}, 'youfu')]
  await file('咨询一下退休职工养老金什么时候调整，社保所说不清楚')
  const { alike } = await seenBy('@he-min', first)
  expect(alike).toMatchObject([{ matterId: second, place: '柳湾村' }])
  expect(alike![0]!.words.join()).toContain('搅拌站')
})

test('a villager is never told of another\'s matter, whatever it shares with theirs', async () => {
  const other = await file(plant[0], {}, 'youfu')
  const own = await file(plant[1])
  expect(JSON.stringify(await town.as('guifang', 'petition', 'get', { matterId: own }))).not.toContain(other)
  expect(await town.as('guifang', 'petition', 'get', { matterId: own })).not.toHaveProperty('alike')
})

test('whoever is to be kept away from a matter does not find it beside another; a colleague does', async () => {
  const open = await file(plant[0])
  const kept = await file(plant[1], { avoid: { units: [], people: ['he-min'] } }, 'youfu')
  expect(await alikeTo('@he-min', open)).toEqual([])
  expect(await alikeTo('@yao-qianqian', open)).toEqual([kept])
})

test('nobody in the office of the accused finds the accusation beside another matter', async () => {
  const open = await file(plant[0])
  await file(`${plant[1]}。登记岗何敏收了搅拌站的钱。`, { avoid: { units: [], people: ['he-min'] } }, 'youfu')
  expect(await alikeTo('@he-min', open)).toEqual([])
  expect(await alikeTo('@yao-qianqian', open)).toEqual([])
})

test('an accusation that was handed over leaves nothing by which it could be found', async () => {
  const open = await file(plant[0])
  const accusation = await file(`${plant[1]}，村支书收了钱`, {}, 'youfu')
  await town.as('@he-min', 'casework', 'register', {
    key: newKey(), matterId: accusation, kind: 'accusation', subject: '反映村干部', requests: ['查清楚'], respondents: [{ words: '村支书', personId: 'liu-shoutian' }]
  })
  await town.as('@he-min', 'casework', 'route', { key: newKey(), matterId: accusation, to: { queue: 'discipline' }, reason: '检举控告' })
  expect(await alikeTo('@yao-qianqian', open)).toEqual([])
  expect(town.matters.all.get(accusation)).not.toHaveProperty('signature')
  expect(town.matters.all.get(accusation)).not.toHaveProperty('rarest')
})

test('only open matters are proposed, and only while the petition office decides', async () => {
  const [first, second] = [await file(plant[0]), await file(plant[1], {}, 'youfu')]
  await town.as('youfu', 'petition', 'withdraw', { key: newKey(), matterId: second })
  expect(await alikeTo('@he-min', first)).toEqual([])
  const third = await file(plant[2], {}, 'youfu')
  expect(await alikeTo('@he-min', first)).toEqual([third])
  await town.as('@he-min', 'casework', 'register', { key: newKey(), matterId: first, kind: 'claim', subject: '搅拌站', requests: ['拆除'] })
  await town.as('@he-min', 'casework', 'route', { key: newKey(), matterId: first, to: { queue: 'department', unitId: 'land' }, reason: '归他们管' })
  expect((await seenBy('@luo-zhiyuan', first)).alike).toBeUndefined()
})

test('what was proposed, what was decided and how they differ stand in the history, and the chosen place in the official tree is kept', async () => {
  const matterId = await file('楼下烧烤店夜间噪音扰民，油烟很大，垃圾到处丢，根本睡不着')
  const { proposal } = await seenBy('@he-min', matterId)
  const tree = proposal!.tree[0]!
  expect(tree).toHaveLength(3)
  await town.as('@he-min', 'casework', 'register', { key: newKey(), matterId, kind: 'claim', category: '环境保护', subject: '噪音', requests: ['不要夜间开'], tree })
  await town.as('@he-min', 'casework', 'route', { key: newKey(), matterId, to: { queue: 'department', unitId: 'land' }, reason: '油烟归他们' })
  const { timeline, tree: chosen } = await seenBy('@he-min', matterId)
  expect(chosen).toEqual(tree)
  const inside = timeline.map(entry => entry.inside ?? '').reverse()
  expect(inside.find(words => words.startsWith('建议：'))).toMatch(/网格.*把握 \d+ %/)
  expect(inside.join()).toMatch(/油烟归他们；改了建议的去向（网格/)
})
