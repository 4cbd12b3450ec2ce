import { filing, newKey, world } from '../../support/world'

const DAY = 86_400_000
let town: ReturnType<typeof world>
beforeEach(() => { town = world() })

const home = (person = 'guifang') => town.as(person, 'account', 'home', {})

test('whoever comes for the first time finds the town, and nothing of their own', async () => {
  expect(await home()).toEqual({
    known: false, roles: ['villager'], open: 0, unread: 0, notices: [], lectures: [],
    town: { name: '木桥镇', phone: '0000-0000000', hours: expect.stringContaining('工作日') }
  })
})

test('the card is the newest matter in hand with its date; who I am and where is filled in', async () => {
  await town.as('guifang', 'petition', 'submit', filing({ text: '路灯不亮' }))
  town.clock.now += DAY
  const { matterId } = await town.as('guifang', 'petition', 'submit', filing())
  const shown = await home()
  expect(shown).toMatchObject({ known: true, name: '张桂芳', place: '柳湾村', open: 2 })
  expect(shown.card).toMatchObject({ kind: 'matter', matterId, chip: '已收到', state: 'received', dueAt: expect.any(Number) })
})

test('what was withdrawn is not on the first page, and does not count as open', async () => {
  const { matterId } = await town.as('guifang', 'petition', 'submit', filing())
  await town.as('guifang', 'petition', 'withdraw', { key: newKey(), matterId })
  const { card, open } = await home()
  expect([card, open]).toEqual([undefined, 0])
})

test('an answer to read comes before what is newer', async () => {
  const { matterId } = await town.as('guifang', 'petition', 'submit', filing({ topic: 'advice', text: '建议在桥头装个路灯' }))
  await town.as('@he-min', 'casework', 'register', { key: newKey(), matterId, kind: 'advice', subject: '桥头装路灯', requests: ['装路灯'] })
  await town.as('@he-min', 'casework', 'route', { key: newKey(), matterId, to: { queue: 'department', unitId: 'construction' }, reason: '归他们' })
  await town.as('@tang-xin', 'casework', 'receive', { key: newKey(), matterId })
  await town.as('@tang-xin', 'casework', 'accept', { key: newKey(), matterId })
  await town.as('@tang-xin', 'casework', 'reply', { key: newKey(), matterId, answer: { form: 'letter', paragraphs: '采纳，5 月装好。', adopted: 'yes' } })
  await town.as('guifang', 'petition', 'submit', filing())
  expect((await home()).card).toMatchObject({ kind: 'reply', matterId, chip: '已答复' })
})

test('counters stop at 21, which the page shows as 20+', async () => {
  town.state.town = { ...town.state.town, settings: { ...town.state.town.settings, caps: { ...town.state.town.settings.caps, filingsADay: 100 } } }
  for (let n = 0; n < 25; n++) await town.as('guifang', 'petition', 'submit', filing())
  await town.dispatch()
  expect(await home()).toMatchObject({ open: 21, unread: 21 })
})

test('the three newest of what the town has published, and nothing before its day', async () => {
  const notice = (id: string, day: string) => ({ id, day, kind: 'reminder', title: id, unitId: 'land', text: ['…'] } as const)
  town.deps.notices.all = [notice('a', '2026-02-01'), notice('b', '2026-03-02'), notice('c', '2026-02-20'), notice('d', '2026-03-03'), notice('e', '2026-02-25')]
  expect((await home()).notices).toEqual([
    { id: 'b', kind: 'reminder', title: 'b', unit: '镇自然资源所', on: '2026-03-02' },
    { id: 'e', kind: 'reminder', title: 'e', unit: '镇自然资源所', on: '2026-02-25' },
    { id: 'c', kind: 'reminder', title: 'c', unit: '镇自然资源所', on: '2026-02-20' }
  ])
})
