import type { Mistake } from '../mistake'
import type { TownFolder } from '../town-folder'

/** What must be findable in every town: emergencies, the town's and the public lines. */
const lines = ['110', '119', '120', '12345', '12388', '12348']
const clauses = { 1: '诉讼、复议或公安程序', 2: '仲裁', 3: '党员申诉、复审', 4: '行政程序', information: '信息公开' } as const

/** The channels and lawful ways are all there, the four questions end somewhere, notices say what their kind asks for. */
export function* publicPages (town: TownFolder): Generator<Mistake> {
  const channel = (entry: string, what: string, todo: string): Mistake => ({ file: 'channels.json', entry, what, todo })
  for (const line of lines) {
    if (!town.channels.some(({ phone }) => phone === line)) yield channel('channels', `没有 ${line}`, '加一条')
  }
  for (const { id } of town.channels.filter(({ phone, address, unitId }) => phone === undefined && address === undefined && unitId === undefined)) {
    yield channel(id, '没有电话也没有地址', '写「phone」「address」或「unitId」，让人找得到')
  }
  for (const [clause, name] of Object.entries(clauses)) {
    if (!town.paths.some(path => path.clause === clause)) yield channel('paths', `没有${name}这条路（clause 是 ${clause}）`, '加一条')
  }
  yield* questions(town, channel)

  for (const { id, kind, wrong, right } of town.notices) {
    if (kind === 'clarification' && !(wrong && right)) yield { file: 'notices.json', entry: id, what: '澄清没有写清哪里不对、实际怎样', todo: '补上「wrong」和「right」' }
    if (kind !== 'clarification' && (wrong ?? right) !== undefined) yield { file: 'notices.json', entry: id, what: '只有澄清写「wrong」「right」', todo: '删掉，或把「kind」改成 clarification' }
  }
}

/** From the first question every answer reaches an end, and no question is left out. */
function* questions ({ questions }: TownFolder, at: (entry: string, what: string, todo: string) => Mistake): Generator<Mistake> {
  const byId = new Map(questions.map(question => [question.id, question]))
  const reached = new Set<string>()
  const open = questions.slice(0, 1).map(question => ({ id: question.id, way: [] as string[] }))
  for (let next = open.pop(); next; next = open.pop()) {
    const { id, way } = next
    const question = byId.get(id)
    if (!question) continue
    if (way.includes(id)) { yield at(id, '问题绕了回来', '让「yes」「no」最后走到一条路或 town'); return }
    reached.add(id)
    open.push({ id: question.yes, way: [...way, id] }, { id: question.no, way: [...way, id] })
  }
  for (const { id } of questions.filter(question => !reached.has(question.id))) yield at(id, '从第一个问题走不到这里', '在前面问题的「yes」或「no」里写上它，或删掉')
}
