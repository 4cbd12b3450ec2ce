import { gazetteerOf } from '../../../../../cloudfunctions/core/matter/routing/gazetteer'
import { propose, proposal } from '../../../../../cloudfunctions/core/matter/routing/propose'
import { trainedModel } from '../../../../../cloudfunctions/core/matter/routing/weights'
import type { RoutingInput } from '../../../../../cloudfunctions/core/matter/routing/proposal'
import { smallTown } from '../../../../support/small-town'

const asked = (text: string, more: Partial<RoutingInput> = {}) => propose({ text, ...more }, smallTown)

const illegible: ReadonlyArray<readonly [string, RoutingInput]> = [
  ['nothing written', { text: '' }], ['one emoji', { text: '😭' }], ['3,000 times one letter', { text: 'a'.repeat(3000) }], ['3,000 times one character', { text: '啊'.repeat(3000) }],
  ['pinyin', { text: 'women cun de lu huai le san ge yue le, mei ren lai xiu, qing ni men guan yi guan' }],
  ['English', { text: 'The road in front of our house has been broken for three months and nobody repairs it.' }],
  ['a recording that nobody has written down', { text: '', hasRecordingOnly: true }], ['digits', { text: '13800000000 '.repeat(20) }]
]
test.each(illegible)('%s: goes to intake with a reason', (_, input) => {
  const { intake, reasons } = propose(input, smallTown)
  expect(intake).toBe(true)
  expect(reasons.some(reason => reason.public !== '')).toBe(true)
})
test('a noise at night goes to the grid, with the words that say so', () => {
  const { queue, deskId, reasons } = asked('楼下烧烤店夜间噪音扰民，油烟很大，垃圾到处丢，根本睡不着', { place: { villageId: 'liyuan' } })
  expect([queue, deskId]).toEqual(['grid', 'liyuan-grid'])
  expect(reasons[0]!.text).toMatch(/^说到「.+」.*先由网格员到场看$/)
})
test('unpaid wages go to mediation', () => {
  expect(asked('包工头拖欠我们八个民工的工资两年了，打电话不接，请帮忙讨回血汗钱').queue).toBe('mediation')
})
test('a cadre who takes money is an accusation for discipline alone, and waits for somebody outside', () => {
  const { kind, queue, deskId, hold, intake, reasons } = asked('实名举报村支书贪污低保款，收受红包，侵吞集体资金', { place: { villageId: 'liyuan' } })
  expect([kind, queue, deskId, intake]).toEqual(['accusation', 'discipline', 'discipline', true])
  expect(hold).toBeDefined()
  expect(reasons[0]!.article).toContain('第二十九条')
})
test('a slow office is no accusation, but is held: the queue is another question', () => {
  const { kind, queue, accusesOfficial } = asked('国土所郑所长推诿，办证跑了五次还不给办，态度很差', { place: { villageId: 'liyuan' } })
  expect(accusesOfficial).toBe(true)
  expect(kind).not.toBe('accusation')
  expect(queue).not.toBe('discipline')
})
test('danger to life is urgent at once', () => {
  expect(asked('屋后的护坡垮塌了，危及我们三户人的安全').urgent).toBe(true)
  expect(asked('建议把公交车的班次加密一点，方便上学').urgent).toBe(false)
})
test('the place is read out of the text where the person chose none', () => {
  expect(asked('下梨坝的水渠堵了三个月，没有人来清理').place).toMatchObject({ villageId: 'liyuan', groupId: 'liyuan-2' })
  expect(asked('石桥村二组的路坏了很久没有人修').place).toMatchObject({ villageId: 'shiqiao', groupId: 'shiqiao-2' })
})
test('what the person chose is never moved to another village', () => {
  expect(asked('石桥村一组和我们一起用的水渠堵了', { place: { villageId: 'liyuan' } }).place?.villageId).toBe('liyuan')
})
test('a judgment leads to the courts', () => {
  expect(asked('法院判决书下来了，我不服判决，请领导重新处理').channel?.article).toContain('第三十一条第（一）项')
})
test('no answer is under its threshold without waiting for a person', () => {
  const model = trainedModel()
  const gazetteer = gazetteerOf(smallTown)
  for (const text of ['咨询一下老年卡怎么办理，需要什么材料', '学校收费的事情和路灯的事情都想问一下', '不知道该找哪里，家里的事情']) {
    const { confidence, intake } = proposal({ text }, gazetteer, model)
    expect(intake || confidence! >= model.thresholds.intake).toBe(true)
  }
})
test('a proposal is plain JSON', () => {
  const whole = asked('楼上漏水，物业不管')
  expect(JSON.parse(JSON.stringify(whole))).toEqual(whole)
})
