import type { learn } from '../../contract/learn'
import type { Caps } from '../core/kernel/caps'
import type { Secrets } from '../core/kernel/keys'
import type { Routes } from '../core/kernel/serve'
import type { AttendanceStore, IndexStore, LectureStore, LessonStore, QuizTotals } from '../core/learning/ports'
import type { TownStore } from '../core/people/ports'
import type { NoticeStore } from '../core/people/published'
import { approveDraft } from './usecases/approve-draft'
import { askSpeaker } from './usecases/ask-speaker'
import { attendLecture } from './usecases/attend-lecture'
import { cancelLecture } from './usecases/cancel-lecture'
import { cancelSignUp } from './usecases/cancel-sign-up'
import { closeLecture } from './usecases/close-lecture'
import { compareVillages } from './usecases/compare-villages'
import { confirmLesson } from './usecases/confirm-lesson'
import { countIn } from './usecases/count-in'
import { drawQuiz } from './usecases/draw-quiz'
import { finishQuiz } from './usecases/finish-quiz'
import { judgeLesson } from './usecases/judge-lesson'
import { lawBehindText } from './usecases/law-behind-text'
import { keptLibrary, keptNotices } from './usecases/library'
import { listDrafts } from './usecases/list-drafts'
import { listLectures } from './usecases/list-lectures'
import { listLessons } from './usecases/list-lessons'
import { listOwnLectures } from './usecases/list-own-lectures'
import { listRegister } from './usecases/list-register'
import { listStatutes } from './usecases/list-statutes'
import { noteQuestion } from './usecases/note-question'
import { planLecture } from './usecases/plan-lecture'
import { readDraft } from './usecases/read-draft'
import { readLecture } from './usecases/read-lecture'
import { readLesson } from './usecases/read-lesson'
import { readStatute } from './usecases/read-statute'
import { returnDraft } from './usecases/return-draft'
import { saveDraft } from './usecases/save-draft'
import { searchLaw } from './usecases/search-law'
import { settleQuestion } from './usecases/settle-question'
import { showLearning } from './usecases/show-learning'
import { showLectureCode } from './usecases/show-lecture-code'
import { showLectureDesk } from './usecases/show-lecture-desk'
import { signUp } from './usecases/sign-up'
import { submitDraft } from './usecases/submit-draft'
import { withdrawLesson } from './usecases/withdraw-lesson'

export interface Deps {
  readonly town: TownStore
  readonly lessons: LessonStore
  readonly index: IndexStore
  readonly notices: NoticeStore
  readonly lectures: LectureStore
  readonly attendance: AttendanceStore
  readonly totals: QuizTotals
  readonly caps: Caps
  readonly secrets: Secrets
}

export function routes (given: Deps): Routes<typeof learn> {
  const deps = { ...given, library: keptLibrary(given) }
  return {
    home: showLearning(deps),
    lessons: listLessons(deps),
    lesson: readLesson(deps),
    useful: judgeLesson(deps),
    search: searchLaw({ ...deps, notices: keptNotices(given) }),
    statutes: listStatutes(deps),
    statute: readStatute(deps),
    behind: lawBehindText(deps),
    quiz: drawQuiz(deps),
    quizDone: finishQuiz(deps),
    villages: compareVillages(deps),
    lectures: listLectures(deps),
    lecture: readLecture(deps),
    signUp: signUp(deps),
    cancelSignUp: cancelSignUp(deps),
    attend: attendLecture(deps),
    askSpeaker: askSpeaker(deps),
    lectureList: listOwnLectures(deps),
    lectureDesk: showLectureDesk(deps),
    planLecture: planLecture(deps),
    cancelLecture: cancelLecture(deps),
    lectureCode: showLectureCode(deps),
    countIn: countIn(deps),
    noteQuestion: noteQuestion(deps),
    settleQuestion: settleQuestion(deps),
    closeLecture: closeLecture(deps),
    lectureRegister: listRegister(deps),
    drafts: listDrafts(deps),
    draft: readDraft(deps),
    saveDraft: saveDraft(deps),
    submitDraft: submitDraft(deps),
    approveDraft: approveDraft(deps),
    returnDraft: returnDraft(deps),
    withdrawLesson: withdrawLesson(deps),
    confirmLesson: confirmLesson(deps)
  }
}
