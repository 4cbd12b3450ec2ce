import { buildIndex, type LawIndex, type SearchedLesson } from '../../../cloudfunctions/learn/domain/law-index'
import { articleLabel } from '../../../cloudfunctions/learn/domain/numerals'
import type { Statute } from '../../../cloudfunctions/learn/domain/statute'
import { spell } from '../../../tools/law/spell'

const statute = (name: string, title: string, part: string | undefined, from: number, texts: readonly string[]): Statute => ({
  name, title, ...(part ? { part } : {}), notes: [], preamble: [], headings: [],
  articles: texts.map((text, at) => ({ label: articleLabel(from + at), n: from + at, sub: 0, lines: [text] }))
})

const lesson = (id: string, question: string, asks: string[], cites: SearchedLesson['cites']): SearchedLesson => ({ id, question, asks, cites })

/** A few invented articles, words and questions: enough for every way to find something. */
export const smallLibrary = (): LawIndex => buildIndex({
  statutes: [
    statute('工钱法(2020-01-01)', '中华人民共和国工钱法', undefined, 1, ['用人单位应当及时足额支付劳动报酬。', '用人单位不得扣押证件。', '快递企业的劳动报酬另行规定，儿童工作除外。']),
    statute('遗产编', '中华人民共和国民法典', '遗产编', 1127, ['遗产按照下列顺序继承：配偶、子女、父母。', '遗嘱应当签名。'])
  ],
  laws: [
    { name: '工钱法', version: '2020-01-01', aliases: '薪水法' },
    { name: '民法典', part: '遗产编', version: '2020-01-01', former: '旧遗产法' }
  ],
  lexicon: {
    asking: '怎么办 吗',
    groups: { 打工: { '工钱 薪水 血汗钱': '劳动报酬', 押身份证: '扣押证件', '快递 童工': '' }, 动作: { '立字 写条子': '遗嘱' } }
  },
  asks: [
    { law: '工钱法', version: '2020-01-01', asks: { 1: '老板欠钱跑了 干活不给钱', 2: '身份证被收走 雇童工', 3: '包裹丢了' } },
    { law: '民法典', version: '2020-01-01', asks: { 1127: '爹走了房子归谁', 1128: '后事写在纸上' } }
  ],
  lessons: [lesson('wages', '老板拖着不给怎么办？', ['年底要不到钱'], [{ law: '工钱法', article: '1' }])],
  spell
})
