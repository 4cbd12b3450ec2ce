import type { Draft } from '../../../services/drafts'

export type Topic = NonNullable<Draft['answers']['topic']>

/** What a person may want to say, in daily words with examples. The legal kind is derived from it later and never asked. */
export const topics: Record<Topic, { text: string, sub: string, icon: string }> = {
  service: { text: '请镇里办事', sub: '水渠堵了、路坏了、低保怎么办', icon: 'institution' },
  dispute: { text: '和别人有矛盾', sub: '地界、欠钱、吵架，想请人说和', icon: 'user-talk' },
  hazard: { text: '哪里有危险', sub: '电线掉了、山坡裂了、桥栏断了', icon: 'error-triangle' },
  advice: { text: '提建议', sub: '村口想装路灯，公交想加一班', icon: 'lightbulb' }
}
