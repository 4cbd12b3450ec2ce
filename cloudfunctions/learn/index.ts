import { learn } from '../../contract/learn'
import { cloudIndexStore } from '../core/adapters/cloud-index-store'
import { cloudLessonStore } from '../core/adapters/cloud-lesson-store'
import { cloudQuizTotals } from '../core/adapters/cloud-quiz-totals'
import { installation } from '../core/adapters/installation'
import { serve } from '../core/kernel/serve'
import { routes } from './routes'

const { db, now, ...deps } = installation()
const stores = { lessons: cloudLessonStore(db, now), index: cloudIndexStore(db, now), totals: cloudQuizTotals(db) }

/** Cloud function `learn`: lessons, the law, quizzes and lectures. */
export const main = serve(learn, routes({ ...deps, ...stores }), deps.context)
