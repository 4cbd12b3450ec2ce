import type { DeskRow } from '../../../../miniprogram/components/desk-rows/view'
import type { OfficialMatter } from '../../../../miniprogram/services/casework'

export const now = Date.parse('2026-05-04T10:20+08:00')
/** The end of a day, at which a limit is due. */
export const at = (day: string): number => Date.parse(`${day}T00:00+08:00`) + 86_400_000

/** A row of a desk; every field can be another. */
export const row = (more: Partial<DeskRow> = {}): DeskRow => ({
  matterId: 'm1', subject: '水渠堵了', place: '甲村 2 组', state: 'handling', chip: '办理中', next: '写答复', waiting: '提交人在等书面答复', createdAt: now - 86_400_000, ...more
})
export const due = (day: string, mark: 'danger' | 'today' | 'overdue' | 'soon' | 'later', code = 'C4'): Pick<DeskRow, 'due'> => ({ due: { at: at(day), mark, code } })

export const matter = (more: Partial<OfficialMatter> = {}): OfficialMatter => ({
  matterId: 'm1', shortNo: '48210936', version: 9, subject: '水渠堵了', place: '甲村 2 组', form: 'petition', kind: 'claim', topic: 'service', state: 'handling', chip: '办理中', queue: 'department',
  urgent: false, filer: { name: '张*', phone: '138****0000' }, text: '水渠堵了，请来清。', recordings: [], photos: [], supplements: [], requests: [{ id: '1', text: '疏通水渠' }], respondents: [],
  clocks: [], timeline: [{ at: now - 3_600_000, text: '到现场看了', unit: '镇自然资源所', post: '承办岗' }], representatives: 0, may: [], ...more
})
