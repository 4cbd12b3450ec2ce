interface Channel { readonly name: string, readonly article: string, readonly why: string }

/** The lawful ways of 信访工作条例 Art. 31 (1)-(4): a matter that one of them decides is not decided again by a petition. */
const channels: ReadonlyArray<readonly [RegExp, Channel]> = [
  [/不服.{0,8}(?:判决|裁定)|判决书|裁定书|判决.{0,6}(?:不公|错误|不执行|生效)|法院.{0,10}(?:判|立案|执行|审理)|上诉|再审|申请强制执行/, { name: '诉讼、再审、执行（找法院；对法院的做法有意见，可以找检察院监督）', article: '信访工作条例第三十一条第（一）项', why: '说到法院的判决或审理' }],
  [/仲裁裁决|裁决书|仲裁.{0,8}(?:不服|不公|委|院|结果)|劳动仲裁|土地承包.{0,6}仲裁/, { name: '仲裁（不服裁决，一般十五日内可以向法院起诉）', article: '信访工作条例第三十一条第（二）项', why: '说到仲裁' }],
  [/党内处分|开除党籍|党纪处分/, { name: '党员申诉', article: '信访工作条例第三十一条第（三）项', why: '说到党内处分' }],
  [/行政复议|处罚决定|罚单|罚了?款|不予(?:受理|许可|批准|认定)(?:通知|决定|告知)|书面(?:拒绝|答复)|决定书|认定书|不批准通知/, { name: '行政复议、行政诉讼（一般六十日内申请复议）', article: '信访工作条例第三十一条第（四）项', why: '说到处罚或书面的决定' }],
  [/申请.{0,12}(?:信息|政府信息)公开|信息公开申请/, { name: '申请政府信息公开', article: '政府信息公开条例第二十七条', why: '要求公开政府信息' }]
]

export function lawfulChannel (text: string): Channel | undefined {
  return channels.find(([pattern]) => pattern.test(text))?.[1]
}
