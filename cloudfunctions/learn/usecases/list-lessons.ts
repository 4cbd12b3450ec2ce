import type { learn } from '../../../contract/learn'
import type { Handler } from '../../core/kernel/serve'
import { lessonRow } from '../domain/views'
import type { OpenLibrary } from './library'

/** The lessons of a topic, or all. */
export const listLessons = (deps: { library: OpenLibrary }): Handler<typeof learn.lessons> => async (call, { topic }) => {
  const { shown } = await deps.library(call.now)
  return { rows: [...shown.values()].filter(({ content }) => topic === undefined || content.topic === topic).map(lessonRow) }
}
