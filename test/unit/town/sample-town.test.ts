import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { roles } from '../../../contract/action'
import { texts } from '../../../tools/town/check/wording'
import { loadTown } from '../../../tools/town/town-folder'

const town = loadTown('town')
const jsonFiles = readdirSync('town', { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.json'))
const read = (file: string) => readFileSync(join('town', file), 'utf8')
const person = (id: string) => town.people.find(one => one.id === id)

test('the demonstration opens with the people of its picture, in their order', () => {
  const names = town.sample.map(({ personId }) => person(personId)?.name)
  expect(names.slice(0, 9)).toEqual(['张桂芳', '陈有福', '唐小燕', '何敏', '罗志远', '邓国平', '周正', '吴映红', '秦岚'])
})

test('a tag says what the person is: the title or role that the person holds', () => {
  const words: Readonly<Record<string, string>> = { gridWorker: '网格员', intake: '收件员', handler: '承办岗', lead: '包案领导', mediator: '人民调解员', discipline: '纪检', cellHead: '联防组长', groupHead: '组长', committee: '调委会', districtLeader: '片长', checker: '抽查员', administrator: '系统管理员' }
  for (const { personId, tag } of town.sample) {
    const held = town.offices.filter(office => office.personId === personId)
    const fits = held.length === 0 ? tag.startsWith('村民') : held.some(office => tag.startsWith(office.title) || tag.includes(words[office.role] ?? office.title))
    expect([tag, fits]).toEqual([tag, true])
  }
})

test('fifteen roles are held, and seven content classes each have a unit that can act', () => {
  expect(new Set([...town.offices.map(office => office.role), 'villager']).size).toBe(roles.length)
  for (const { class: content, unitId } of town.desk.answers.slice(0, 7)) {
    const handlers = town.offices.filter(office => office.unitId === unitId && office.role === 'handler')
    expect([content, handlers.length > 0]).toEqual([content, true])
  }
})

test('no phone can ring: units have 0000-0000000, people a prefix that no carrier has', () => {
  expect(new Set(town.units.map(unit => unit.phone))).toEqual(new Set(['0000-0000000']))
  expect(town.people.filter(({ phone }) => !/^154000\d{5}$/.test(phone))).toEqual([])
  expect(new Set(town.people.map(({ phone }) => phone)).size).toBe(town.people.length)
  const others = jsonFiles.filter(file => file !== 'people.json').flatMap(file => read(file).match(/(?<!\d)(1[3-9]\d{9}|(?!0000)0\d{2,3}-\d{7,8})(?!\d)/g) ?? [])
  expect(others).toEqual([])
})

test('names are told apart, so that a text that names an official can be resolved', () => {
  const names = town.people.map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})

test('an official with a common title stands in two units: the text alone does not tell who is meant', () => {
  const called = town.offices.filter(office => office.title.endsWith('主任') && person(office.personId)?.name.startsWith('刘')).map(office => office.unitId)
  expect(new Set(called)).toEqual(new Set(['liuwan-committee', 'agriculture']))
})

test('every date of a notice has its own weekday', () => {
  for (const { id, day, title, text } of town.notices) {
    for (const [words, month, date, weekday] of [title, ...text].join().matchAll(/(\d+) 月 (\d+) 日（星期(.)）/g)) {
      const real = '日一二三四五六'[new Date(`${day.slice(0, 4)}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`).getUTCDay()]
      expect([id, words, weekday]).toEqual([id, words, real])
    }
  }
})

test.each(jsonFiles)('%s: no half-width punctuation between Han characters', file => {
  const wrong = texts(JSON.parse(read(file))).filter(text => /\p{Script=Han}[,.:;?!()"']\p{Script=Han}/u.test(text))
  expect(wrong).toEqual([])
})
