import type { learn } from '../../../contract/learn'
import type { Handler } from '../../core/kernel/serve'
import { draftRow, inOrder } from '../domain/draft-views'
import type { EditDeps } from './edit-deps'

/** 普法文章 for those who write and approve them. */
export const listDrafts = (deps: EditDeps): Handler<typeof learn.drafts> => async call => {
  const [{ shelf, stored }, town] = await Promise.all([deps.library(call.now), deps.town.read(call.account?.townVersion)])
  return { rows: inOrder(stored.flatMap(lesson => draftRow(lesson, { shelf, town, actor: call.actor, now: call.now }) ?? [])) }
}
