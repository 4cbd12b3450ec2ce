import type { Change } from './changes'
import type { TownDocument } from './documents'

const things: Readonly<Record<string, string>> = {
  units: '单位', places: '地方', people: '人员', offices: '岗位', declarations: '申报', templates: '模板', channels: '渠道', notices: '公开信息', calendar: '放假表', town: '设置'
}
const fieldNames: Readonly<Record<string, string>> = {
  name: '名称', title: '名称', nicknames: '俗称', phone: '电话', address: '地址', parentId: '上级', superiorId: '业务上级', powers: '职权', personId: '担任人',
  unitId: '单位', placeId: '地方', from: '到岗', to: '离岗', supervisorId: '分管领导', inCharge: '分管', role: '岗位类别', covers: '覆盖的组', text: '正文', parts: '正文',
  villageId: '村', groupId: '组', hours: '时间', caps: '上限', answers: '答复单位', duty: '值班', reception: '接待', limit: '时限', bring: '要带的', what: '管什么', order: '次序'
}

/** The changes as a list that a town's officials can read before they are made. `documents` are both states, for the names behind ids. */
export function changesInWords (changes: readonly Change[], documents: readonly TownDocument[]): string[] {
  const names = new Map(documents.map(({ id, doc }) => [id, String(doc.name ?? '')]).filter(([, name]) => name !== '') as [string, string][])
  const said = (value: unknown): string => {
    if (value === undefined) return '没有'
    if (Array.isArray(value)) return value.length === 0 ? '没有' : value.map(said).join('、')
    if (typeof value === 'string') return names.get(value) ?? value
    return JSON.stringify(value)
  }
  return changes.map(({ kind, before, after, fields }) => {
    const document = after ?? before
    if (!document) return ''
    const what = `${things[document.collection] ?? document.collection} ${label(document, said)}`
    if (kind !== 'changed') return `${kind === 'added' ? '新增' : '少了'}${what}`
    return `${what}：${fields.map(({ field, before, after }) => `${fieldNames[field] ?? field} ${said(before)} → ${said(after)}`).join('；')}`
  })
}

function label ({ id, doc }: TownDocument, said: (value: unknown) => string): string {
  if (doc.role !== undefined) return `${said(doc.unitId)}${said(doc.title)}（${said(doc.personId)}，${id}）`
  const name = doc.name ?? doc.title ?? doc.ask
  return name === undefined ? id : `${String(name)}（${id}）`
}
