/** What may not wait for anybody's turn (信访工作条例 Art. 25): danger to life, a crime under way, a supply cut off for many, many people about to gather. */
const dangers: ReadonlyArray<readonly [RegExp, string]> = [
  [/危房|危楼|岌岌可危|[倒坍垮坠]塌|塌方|塌了|塌下来|滑坡|山体.{0,4}(?:滑|裂)|悬空.{0,4}断|随时.{0,6}(?:倒|塌|掉|垮|断)/, '房屋、边坡可能垮'],
  [/脱落|掉落|坠落|砸[到伤死]/, '有东西掉下来'],
  [/起火|着火|失火|爆炸|[煤燃]气.{0,4}(?:泄漏|漏)|漏气|漏电|触电|电线.{0,6}(?:断|垂|掉)/, '火、电、气'],
  [/困人|关人|被困|困在|溺水|落水|失踪|走失/, '有人被困、失踪'],
  [/中毒|流鼻血|呕吐|头晕|血铅|甲醛.{0,6}超标|肉是臭/, '伤到身体'],
  [/人命|死亡|身亡|[一二两三]死|死了.{0,3}人|打死|弄死|半死|生命危险|(?:威胁|危及).{0,12}(?:安全|生命)|安全.{0,8}威胁|自杀|跳楼|轻生|喝农药|不想活/, '可能出人命'],
  [/控制.{0,4}个?人|解救|强行扣押|扣押.{0,4}人|殴打|打伤|持刀|拿刀|捅|砍伤|家暴|绑架|拐卖|流产/, '有人正在受伤害'],
  [/群体性|聚众|集体维权|上千人|几百人/, '人数很多'],
  [/无水|没水[喝用]?|停水.{0,6}天|(?:天|日).{0,4}停水|遭遇停水|停电.{0,4}(?:天|户)/, '断了水、电'],
  [/承重墙/, '动了承重墙'],
  [/洪水|涨水|泥石流|决口|溃坝|水库.{0,4}(?:漏|裂)/, '水情']
]

/** The words for which a matter is urgent, undefined where there are none. Rather once too often: a false alarm costs a look, a missed one a life. */
export function urgency (text: string): { readonly words: string, readonly what: string } | undefined {
  for (const [pattern, what] of dangers) {
    const words = pattern.exec(text)?.[0]
    if (words !== undefined) return { words, what }
  }
  return undefined
}
