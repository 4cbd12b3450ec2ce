import * as v from 'valibot'
import { classes } from './classes'
import { article, id, lines, name, someLines, words } from './parts'

/** The parts of a reply by its kind, in order. A claim's five are asked for by 信访工作条例 Art. 32 and 35. */
export const headings = {
  advice: ['您的建议', '研究的情况', '采不采纳', '接下来'],
  report: ['您报的事', '现场看到的', '怎么处理', '下一步'],
  progress: ['进展', '下一步'],
  claim: ['您的请求', '查明的情况', '处理意见', '依据', '不同意怎么办']
} as const

/** What the system fills in where a text says ｛请求｝; a handler's blanks are 【】. */
export const fills = ['请求', '地点', '短号', '单位', '单位电话', '复查机关', '复查电话'] as const

export const replyTemplate = v.strictObject({
  id,
  kind: v.picklist(['advice', 'report', 'progress', 'claim']),
  title: name,
  /** The classes that it is offered for; none means all. */
  classes: v.array(v.picklist(classes)),
  parts: v.array(v.strictObject({ title: name, text: words(600) }))
})

/** What a mediator asks, looks at and watches for in one type of dispute. */
export const mediationSheet = v.strictObject({
  id,
  title: name,
  /** Types of the Ministry's statistics. */
  types: v.array(v.picklist([
    '婚姻家庭', '邻里', '房屋宅基地', '合同', '生产经营', '损害赔偿', '山林土地', '征地拆迁', '环境保护', '拖欠农民工工资',
    '劳动争议', '旅游', '电子商务', '医疗', '道路交通', '物业', '村务', '其他'
  ])),
  opening: words(200),
  danger: v.pipe(v.array(v.strictObject({ sign: words(100), act: words(200) })), v.minLength(1, '至少写一条危险的苗头和怎么办')),
  ask: someLines,
  see: someLines,
  law: v.pipe(v.array(v.strictObject({ ...article.entries, plain: words(200) })), v.minLength(1, '至少写一条法律依据')),
  terms: lines,
  /** When to stop, and the ways that remain (人民调解法 Art. 26). */
  stop: someLines
})
