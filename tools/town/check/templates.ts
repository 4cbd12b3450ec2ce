import type { Mistake } from '../mistake'
import { fills, headings } from '../schema/templates'
import type { ReplyTemplate } from '../schema/files'
import type { TownFolder } from '../town-folder'

/** Every kind has a template; each has the parts of its kind, its blanks are whole, and what it lets the system fill in is known. */
export function* templates (town: TownFolder): Generator<Mistake> {
  for (const kind of Object.keys(headings)) {
    if (!town.templates.some(template => template.kind === kind)) yield { file: 'templates', entry: '', what: `没有 ${kind} 的模板`, todo: '至少写一个' }
  }
  for (const template of town.templates) {
    const at = (what: string, todo: string): Mistake => ({ file: town.templateFiles[template.id] ?? 'templates', entry: template.id, what, todo })
    const due = headings[template.kind]
    const has = template.parts.map(part => part.title)
    if (has.join() !== due.join()) yield at(`要有这 ${due.length} 部分：${due.join('、')}`, `现在是：${has.join('、')}。照顺序补齐`)
    for (const { title, text } of template.parts) {
      for (const what of brokenMarks(text)) yield at(`「${title}」里${what}`, '空格写成【哪天】这样，自动填的写成｛请求｝这样，都要成对')
      for (const fill of unknownFills(text)) yield at(`「${title}」里的｛${fill}｝填不出来`, `只能写：${fills.join('、')}`)
    }
    if (!template.parts.some(part => part.text.includes('【'))) yield at('没有【】要填', '事实和日期各不一样，至少留一个【】')
    if (template.kind === 'claim') yield* claim(template, at)
  }
}

/** A claim's reply says who reviews it, names its law, and leaves facts and decision to be filled in (信访工作条例 Art. 32, 35). */
function* claim ({ parts }: ReplyTemplate, at: (what: string, todo: string) => Mistake): Generator<Mistake> {
  const text = (title: string) => parts.find(part => part.title === title)?.text ?? ''
  for (const title of ['查明的情况', '处理意见']) {
    if (!text(title).includes('【')) yield at(`「${title}」没有【】`, '每件事不一样，留出要填的地方')
  }
  if (!/第[一二三四五六七八九十百千零]+条/.test(text('依据'))) yield at('「依据」没有写哪一条', '写上法律名称和第几条')
  const remedy = text('不同意怎么办')
  for (const due of ['30 天', '｛复查机关｝', '｛复查电话｝']) {
    if (!remedy.includes(due)) yield at(`「不同意怎么办」没有写 ${due}`, '写明多少天、向谁、打什么电话')
  }
}

function brokenMarks (text: string): string[] {
  const broken: string[] = []
  for (const [open, close] of [['【', '】'], ['｛', '｝']] as const) {
    let depth = 0
    for (const mark of text) {
      if (mark === open) depth += 1
      if (mark === close) depth -= 1
      if (depth < 0 || depth > 1) break
    }
    if (depth !== 0) broken.push(`${open}${close}不成对`)
    else if (text.includes(open + close)) broken.push(`${open}${close}是空的`)
  }
  return broken
}

const unknownFills = (text: string): string[] =>
  [...text.matchAll(/｛([^｛｝]+)｝/g)].map(match => match[1] ?? '').filter(fill => !(fills as readonly string[]).includes(fill))
