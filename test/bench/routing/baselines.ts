import { vectorOf } from '../../../cloudfunctions/core/matter/routing/view'
import { foldsOf } from '../../../tools/train/groups'
import { fit } from '../../../tools/train/logistic'
import { queueLabels, type Ground } from '../../../tools/train/fit-model'
import type { Data } from '../../../tools/train/rows'
import { sparse } from '../../../tools/train/tables'

const byWords: ReadonlyArray<readonly [RegExp, string]> = [
  [/贪污|受贿|侵吞|以权谋私|违纪/, 'discipline'], [/建议|咨询|请问|希望/, 'advice'], [/扰民|噪音|噪声|占道|违停|垃圾|油烟|违建|路灯/, 'grid'],
  [/开发商|物业|拖欠|退款|退费|合同|欺诈/, 'mediation']
]
/** What a list of words makes of a text. */
export const wordList = (text: string): string => byWords.find(([pattern]) => pattern.test(text))?.[1] ?? 'department'
export const accusingWords = /不作为|乱作为|腐败|贪污|受贿|保护伞|渎职|包庇|违纪|领导|干部|书记|民警|城管|派出所/

const classWords: ReadonlyArray<readonly [RegExp, string]> = [
  [/工资|社保|劳动|退休|养老|公积金|职工/, '劳动和社会保障'], [/学校|学生|老师|教育|补课|幼儿园|体育/, '教育文体'], [/医院|医生|医保|计生|生育|药/, '卫生计生'],
  [/污染|环保|排放|噪音|粉尘/, '环境保护'], [/公交|出租车|快递|交通|高速|客运/, '交通运输'], [/传销|消费|商家|旅游|市场|价格|电梯/, '商贸旅游']
]
export const classByWords = (text: string): string => classWords.find(([pattern]) => pattern.test(text))?.[1] ?? '城乡建设'

/** One weight for every group of characters, nothing learned from texts without labels: what a plain model reaches on the same split. */
export function plainModel (ground: Ground, { routed }: Data): number {
  const folds = foldsOf(routed)
  const view = ground.views.text
  const vectors = routed.map(row => vectorOf(view, `${row.title}\n${row.text}`))
  let right = 0
  for (let fold = 0; fold < 5; fold++) {
    const train = routed.flatMap((_, n) => folds[n] === fold ? [] : [n])
    const { weights, bias } = fit({ design: sparse(train.map(n => vectors[n]!), view.grams.length), labels: train.map(n => queueLabels.indexOf(routed[n]!.queue!)), weights: train.map(() => 1), outputs: queueLabels.length, C: 16 }, 60)
    routed.forEach((row, n) => {
      if (folds[n] !== fold) return
      const sums = sparse([vectors[n]!], view.grams.length).scores(weights, queueLabels.length).map((sum, k) => sum + bias[k]!)
      right += queueLabels[sums.indexOf(Math.max(...sums))] === row.queue ? 1 : 0
    })
  }
  return right / routed.length
}
