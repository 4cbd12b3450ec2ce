import { gazetteerOf } from '../../../../../cloudfunctions/core/matter/routing/gazetteer'
import { proposal } from '../../../../../cloudfunctions/core/matter/routing/propose'
import { trainedModel } from '../../../../../cloudfunctions/core/matter/routing/weights'
import { smallTown } from '../../../../support/small-town'

const gazetteer = gazetteerOf(smallTown)
const asked = (text: string, villageId = 'liyuan') => proposal({ text, place: { villageId } }, gazetteer, trainedModel())

/** Thirty ways of saying who it is (names, titles, nicknames, homophones, typing mistakes), each in ten complaints. */
const ways: ReadonlyArray<readonly [words: string, personId?: string]> = [
  ['郑志强', 'land-head'], ['郑所长', 'land-head'], ['国土所郑所长', 'land-head'], ['国土所长', 'land-head'], ['国土所的所长', 'land-head'], ['郑大炮', 'land-head'], ['老郑所长', 'land-head'],
  ['志强所长', 'land-head'], ['郑志祥', 'land-head'], ['正志强', 'land-head'], ['郑智强', 'land-head'], ['郑自强', 'land-head'],
  ['卢德贵', 'liyuan-head'], ['卢书记', 'liyuan-head'], ['卢支书', 'liyuan-head'], ['我们村支书', 'liyuan-head'], ['村支书', 'liyuan-head'], ['卢老幺', 'liyuan-head'], ['梨园村书记', 'liyuan-head'], ['村主任卢德贵', 'liyuan-head'],
  ['鲁德贵', 'liyuan-head'], ['卢得贵', 'liyuan-head'], ['卢德桂', 'liyuan-head'],
  ['沈镇长', 'mayor'], ['沈建国', 'mayor'], ['沈建果', 'mayor'], ['蒋镇长', 'vice'], ['汪水官', 'water-head'], ['卢某'], ['那个姓陈的主任']
]
const complaints = [
  (who: string) => `${who}收了别人的钱，才把低保给了他的亲戚，我们一家够条件却评不上。`,
  (who: string) => `宅基地的事找${who}三次了，每次都推，就是不给办。`,
  (who: string) => `修路的钱是大家凑的，${who}到现在不公开账目。`,
  (who: string) => `要反映${who}，征地补偿少给了我们四户人。`,
  (who: string) => `${who}把集体的鱼塘承包给自己的亲戚，没有开过会。`,
  (who: string) => `我去问水渠的事，${who}当着大家骂我，还威胁说以后什么都不给我盖章。`,
  (who: string) => `我举报，${who}套取退耕还林补助。`,
  (who: string) => `我们组的路灯坏了半年，跟${who}说了没有用，他根本不管。`,
  (who: string) => `去年的危房改造款，被${who}截留了一半。`,
  (who: string) => `${who}办事不公，同样的条件，给关系户办了，不给我办。`
]
const texts = ways.flatMap(([words, personId]) => complaints.map(complaint => ({ text: complaint(words), personId })))

test('300 texts: who is meant is found, or the matter is held for intake by somebody outside the circle', () => {
  const missed = texts.filter(({ text, personId }) => {
    const { named, hold } = asked(text)
    return hold === undefined && !named.some(one => one.personId === personId && personId !== undefined)
  })
  expect(texts).toHaveLength(300)
  expect(missed).toEqual([])
})
test('whoever can be told from the words is told: nine of ten at least', () => {
  const known = texts.filter(({ personId }) => personId !== undefined)
  const found = known.filter(({ text, personId }) => asked(text).named.some(one => one.personId === personId))
  expect(found.length / known.length).toBeGreaterThanOrEqual(0.9)
})
test('the same words mean the office holder of the filer\'s own village', () => {
  expect(asked('我们村支书把低保给了亲戚', 'shiqiao').named).toEqual([expect.objectContaining({ personId: 'shiqiao-head', sure: true })])
})
test('what only sounds like a name is never sure', () => {
  expect(asked('鲁得贵不给办，太不公了').named).toEqual([expect.objectContaining({ personId: 'liyuan-head', sure: false })])
})
test('thanks to somebody in office hold nothing', () => {
  expect(asked('水渠修好了，谢谢冉光明组长和大家帮忙，庄稼有水了').hold).toBeUndefined()
})
test('the public reasons name nobody', () => {
  for (const { text } of texts) {
    const said = asked(text).reasons.map(reason => reason.public).join('')
    expect(smallTown.people.filter(person => said.includes(person.name))).toEqual([])
    expect(said).not.toMatch(/郑|卢|沈镇长|蒋/)
  }
})
