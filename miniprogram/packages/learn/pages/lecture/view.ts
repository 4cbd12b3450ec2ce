import { showDay, showMoment, showSpan, dayOf } from '../../../../platform/dates'
import type { Lecture } from '../../learn'
import { lessonRows } from '../../lesson-rows'
import { standing } from '../../lecture-words'

/** One lecture: what, when, where, and what one can do now. */
export function lectureView (lecture: Lecture, now: number) {
  const { title, at, endsAt, place, speaker, unit, phone, bring, laws, signUps, myNumber, state, mine, seatsLeft, attendFrom, attendUntil, attendedAt } = lecture
  const over = endsAt <= now || state !== 'planned'
  return {
    title, phone, unit, state, standing: standing(lecture, now),
    facts: [
      { label: '时间', text: `${showDay(dayOf(at), now)}${showSpan(at, endsAt)}` }, { label: '地点', text: place }, { label: '谁来讲', text: `${speaker}（${unit}）` },
      ...laws.length > 0 ? [{ label: '讲哪部法', text: laws.join('、') }] : [], ...bring ? [{ label: '带什么', text: bring }] : [],
      { label: '报名人数', text: signUps === undefined ? '不到 10 人' : `${signUps} 人` }
    ],
    why: state === 'cancelled' ? `取消了：${lecture.why ?? ''}` : '',
    mine: attendedAt !== undefined ? `您 ${showMoment(attendedAt, now)}签到了。` : mine === 'signedUp' ? `报上了，第 ${myNumber ?? 1} 位。` : '',
    full: !over && mine === 'no' && seatsLeft === 0 ? `满了，可以直接来旁听，站位约 ${lecture.standing} 个` : '',
    maySignUp: !over && mine === 'no' && seatsLeft > 0, mayCancel: !over && mine === 'signedUp', mayRemind: !over && mine === 'signedUp',
    mayAttend: state !== 'cancelled' && mine !== 'attended' && now >= attendFrom && now < attendUntil,
    mayAsk: state !== 'cancelled' && (mine !== 'no' || now >= at),
    material: now >= at ? lessonRows(lecture.material) : [], materialWords: now >= at ? lecture.materialWords : '',
    questions: lecture.questions.map(({ id, text, answer, lesson, became }) => ({
      id, text, answer: answer ?? (became === 'matter' ? '这件已经帮您提交，进展在「我的事项」里。' : became === 'lesson' ? '正在写成文章。' : '等主讲人回答。'), lesson: lesson ?? ''
    }))
  }
}
