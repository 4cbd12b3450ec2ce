const whose = '(?:村支书|支书|书记|村主任|主任|村长|组长|社长|镇长|局长|所长|站长|科长|处长|队长|校长|院长|干部|村干|领导|官员|公职人员|党员|民警|警察|城管|法官|检察官|公务员|工作人员|村委|村支两委|办事处|街道办|经办人)'
const breach = '(?:贪污|贪腐|腐败|受贿|行贿|索贿|索要|吃拿卡要|吃回扣|收红包|收钱|收了.{0,6}钱|送礼|私分|侵吞|截留|挪用|冒领|套取|虚报|侵占|以权谋私|滥用职权|徇私|枉法|优亲厚友|保护伞|权钱交易|利益输送|暗箱操作|弄虚作假|公款|违纪|打击报复|骗取|内定|黑幕)'
const by = [new RegExp(`${whose}[^。！？!?；;]{0,24}${breach}`), new RegExp(`${breach}[^。！？!?；;]{0,12}${whose}`)]
const reported = /实名举报|检举|控告|举报信|检举信|控告信/

/**
 * Abuse of office, bribery, a breach of discipline by somebody in office: kind accusation, for discipline alone (信访工作条例 Art. 29, 30).
 * Undefined where the text speaks of no such act; the words are those that say so.
 */
export function accusationWords (text: string): { readonly words: string, readonly strong: boolean, readonly early: boolean } | undefined {
  for (const pattern of by) {
    const words = pattern.exec(text)?.[0]
    if (words !== undefined) return { words, strong: reported.test(text) && pattern.test(firstLines(text)), early: pattern.test(firstLines(text)) }
  }
  return undefined
}
const firstLines = (text: string): string => text.slice(0, 120)

/** Words of complaint; beside the name of somebody in office they hold a matter for intake by somebody outside the circle. */
export const complaint = /不作为|乱作为|不公|不管|不理|推诿|推脱|踢皮球|拖着|包庇|袒护|偏袒|威胁|恐吓|态度|骂|打人|打了|欺负|强行|强拆|强迫|乱收费|违规|违法|非法|举报|投诉|控告|告他|反映他|贪|侵吞|私分|截留|挪用|冒领|收钱|要钱|送礼|吃回扣|关系户|亲戚|优亲|走后门|报复|刁难|卡着|不给办|不给解决|骗|不讲理|霸占|侵占|失职|渎职|偷|吞|扣了?|占|黑了?心|不公开|谁来管|少给|没给|克扣|不发给/

/** Public bodies and whoever acts for them: where a text speaks of none, there is nobody to be kept away from it. */
export const publicBody = /学校|学院|大学|中学|小学|老师|教师|校长|校方|幼儿园|公安|派出所|民警|警察|交警|经侦|街道|社区|居委|村委|村干|村支|支书|书记|村长|组长|社长|政府|局|委|征收|拆迁|法院|检察|法官|城管|执法|部门|领导|干部|工作人员|医院|银行|办事处|窗口|热线|国企|集团|公职|党员|代表|管理处|中心|站|所|办/
