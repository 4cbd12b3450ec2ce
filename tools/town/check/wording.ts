import type { Raw } from '../folder'
import type { Mistake } from '../mistake'

/** Words that no page shows, and what to write instead. */
const instead: Readonly<Record<string, string>> = {
  收悉: '写「收到了」', 耐心等待: '写「下一步最晚 3 月 17 日」', 相关部门: '写出单位名称和电话', 有关部门: '写出单位名称和电话',
  提交失败: '写「没交上，已存好。再试一次」', 不予受理: '写「这件我们办不了，可以去……」', 系统异常: '写「没有打开成功，不是您操作错了」',
  信访人: '写「您」，给干部看的写「提交人」', 上访: '写「反映」', 当事群众: '写「您」', 参数错误: '说哪里不对', 格式不正确: '说应该怎么写',
  逾期: '写「已超 2 天」', 维稳: '删掉', 缠访: '删掉', 重点人员: '删掉', 理解与支持: '删掉', 授权: '写「允许」', 登录: '删掉', '！': '写句号'
}
const halfWidth = /(?<=\p{Script=Han})[,.:;?!()"'](?=\p{Script=Han})/u

const unwanted = new RegExp(Object.keys(instead).join('|'), 'g')

/** The tone of every text that people read, and full-width punctuation between Han characters. */
export function* wording (raw: Raw): Generator<Mistake> {
  for (const [file, content] of Object.entries(raw)) {
    for (const text of texts(content)) {
      const at = (what: string, todo: string): Mistake => ({ file, entry: `「${Array.from(text).slice(0, 12).join('')}…」`, what, todo })
      const mark = halfWidth.exec(text)
      if (mark) yield at(`汉字中间用了半角的 ${mark[0]}`, '改成全角的，。：；？（）「」')
      for (const word of new Set(text.match(unwanted))) yield at(`有「${word}」`, instead[word] ?? '')
    }
  }
}

/** Every string of a JSON value; keys are not read by people. */
export function texts (content: unknown): string[] {
  if (typeof content === 'string') return [content]
  return typeof content === 'object' && content !== null ? Object.values(content).flatMap(texts) : []
}
