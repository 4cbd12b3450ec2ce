import { newKey, world } from '../../support/world'

let town: ReturnType<typeof world>
beforeEach(() => { town = world(Date.parse('2026-03-02T10:25:37.123+08:00')) })

const accusation = () => ({ key: newKey(), about: '某村的干部', text: '把修路的钱拿走了' })

test('the code is 26 characters, finds the matter in any grouping and with letters typed for digits, and a repeat gets the same one', async () => {
  const request = accusation()
  const { code } = await town.as('guifang', 'petition', 'submitSecret', request)
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  expect(await town.as('guifang', 'petition', 'submitSecret', request)).toEqual({ code })
  expect(town.sealed.all.size).toBe(1)
  const typed = code.toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l').match(/.{1,4}/g)!.join(' ')
  expect(await town.as('somebody-else', 'petition', 'getSecret', { code: typed })).toMatchObject({ state: 'withDiscipline', receivedOn: '2026-03-02' })
})

test('nothing that was kept says who filed it, and no time is closer than the hour', async () => {
  await town.as('guifang', 'petition', 'submitSecret', accusation())
  const [matter] = [...town.sealed.all.values()]
  expect(matter).not.toHaveProperty('filerKey')
  const times = JSON.stringify(matter).match(/\b17\d{11}\b/g) ?? []
  expect(times.length).toBeGreaterThan(0)
  for (const time of times) expect(Number(time) % 3_600_000).toBe(0)
  expect(town.accounts.all.size).toBe(0)
})

test('an unknown code and a wrong one get the same answer; after five tries it is closed for half an hour', async () => {
  await town.as('guifang', 'petition', 'submitSecret', accusation())
  const wrong = () => town.raw('thief', 'petition', 'getSecret', { code: '0'.repeat(26) })
  for (let n = 0; n < 5; n++) expect(await wrong()).toMatchObject({ code: 'CODE_WRONG' })
  expect(await wrong()).toMatchObject({ code: 'CODE_LOCKED' })
  town.clock.now += 30 * 60_000
  expect(await wrong()).toMatchObject({ code: 'CODE_WRONG' })
})

test('discipline answers by the code; a supplement comes back to its desk', async () => {
  const { code } = await town.as('guifang', 'petition', 'submitSecret', accusation())
  const [row] = (await town.as('@qin-lan', 'casework', 'disciplineList', {})).rows
  await town.as('@qin-lan', 'casework', 'takeOver', { key: newKey(), matterId: row!.matterId })
  await town.as('@qin-lan', 'casework', 'note', { key: newKey(), matterId: row!.matterId, text: '是哪一年的事？' })
  expect((await town.as('guifang', 'petition', 'getSecret', { code })).timeline.map(entry => entry.text)).toContain('是哪一年的事？')
  await town.as('guifang', 'petition', 'supplementSecret', { code, key: newKey(), text: '去年' })
  expect((await town.as('@qin-lan', 'casework', 'disciplineList', {})).rows[0]).toMatchObject({ waiting: '提交人在等回话' })
  await town.as('@qin-lan', 'casework', 'answer', { key: newKey(), matterId: row!.matterId, text: '已立案' })
  expect(await town.as('guifang', 'petition', 'getSecret', { code })).toMatchObject({ state: 'closed', may: [] })
})

test('nobody outside discipline sees that it exists: no list, no matter, no message', async () => {
  await town.as('guifang', 'petition', 'submitSecret', accusation())
  const [matter] = [...town.sealed.all.values()]
  for (const person of ['@he-min', '@luo-zhiyuan', '@zhou-zheng', '@tang-xiaoyan', '@ye-zhiqiu']) {
    expect(await town.raw(person, 'casework', 'get', { matterId: matter!.id })).toMatchObject({ ok: false, code: 'NOT_FOUND' })
  }
  expect((await town.as('@he-min', 'casework', 'intakeList', {})).rows).toEqual([])
  expect((await town.as('guifang', 'petition', 'listMine', {})).rows).toEqual([])
})
