import { showMoment } from '../../platform/dates'
import { presentEntries } from '../../platform/entries'
import type { Learning, Place } from '../../services/learn'

/** Daily words and their pictures; what has no tile of its own stands below them. */
const tiles = [
  { topic: '土地', icon: 'undertake-environment-protection' }, { topic: '婚姻家庭', icon: 'heart' }, { topic: '养老继承', icon: 'user-1' }, { topic: '打工讨薪', icon: 'tools' },
  { topic: '邻里', icon: 'houses-1' }, { topic: '买东西受骗', icon: 'shop' }, { topic: '欠钱', icon: 'money' }, { topic: '交通', icon: 'vehicle' }
]

/** All that stands on 学法; the tiles need no answer. */
export function learnView (learning: Learning | undefined, last: Place | undefined, now: number) {
  const others = (learning?.topics ?? []).filter(({ topic }) => !tiles.some(tile => tile.topic === topic))
  return {
    tiles,
    others: others.map(({ topic }) => topic),
    last: last ? [{ id: last.id, text: last.question, strong: true, sub: `看到「${last.part}」，${last.minutes > 0 ? `还有 ${last.minutes} 分钟` : '看完了'}` }] : [],
    lectures: (learning?.lectures ?? []).map(({ id, title, at, place }) => ({ id, text: title, strong: true, sub: `${showMoment(at, now)}，${place}` })),
    more: presentEntries(['quiz', 'lectures', 'favourites'])
  }
}
