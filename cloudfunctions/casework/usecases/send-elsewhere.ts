import type { casework } from '../../../contract/casework'
import { AppError } from '../../core/kernel/app-error'
import type { Handler } from '../../core/kernel/serve'
import type { Matter } from '../../core/matter/matter'
import type { Paper, PaperStore } from '../../core/matter/ports'
import { canStep, type RowId } from '../../core/matter/step'
import { unitOf } from '../../core/people/desks'
import type { DirectoryStore, Path } from '../../core/people/directory'
import type { Town } from '../../core/people/town'
import { draftOf } from '../domain/answer'
import { laidBefore } from '../domain/laid-before'
import { deskCommand, type Desk, type DeskDeps } from './desk-deps'

type Deps = DeskDeps & { papers: PaperStore, directory: DirectoryStore }

/** 不予受理 (P05; 信访工作条例 23, 31): why, by which article, and where it can go; the head signs it. Errors: WRONG_STATE. */
export const refuseMatter = (deps: Deps): Handler<typeof casework.refuse> => (call, request) =>
  deskCommand(deps, call, 'refuse', request, (matter, desk) => laid(deps, matter, desk, { code: 'X05', title: '不予受理告知书' }, ['P05'], [
    { title: '您的请求', text: requestsOf(matter) }, { title: '不予受理的理由', text: request.reason }, { title: '依据条款', text: request.article },
    { title: '应去的机关', text: `${request.organ}（${request.organContact}）` }
  ]))

/** 告知其他渠道 (P06, P30; 信访工作条例 31 (1)-(4)): the lawful way out of the town's directory, with office, time limit and what to bring; the head signs it. Errors: WRONG_STATE, VALIDATION. */
export const redirectMatter = (deps: Deps): Handler<typeof casework.redirect> => (call, request) =>
  deskCommand(deps, call, 'redirect', request, async (matter, desk) => {
    const path = (await deps.directory.read()).paths.find(candidate => candidate.id === request.pathId)
    if (!path) throw new AppError('VALIDATION', { pathId: ['请从列表里选一条路'] })
    return laid(deps, matter, desk, { code: 'X10', title: '法定途径告知书' }, ['P06', 'P30'], wayOf(path, matter, desk.town, request.words))
  })

async function laid (deps: Deps, matter: Matter, desk: Desk, paper: { code: string, title: string }, rows: readonly RowId[], parts: Paper['parts']) {
  const row = rows.find(candidate => canStep(matter, candidate))
  if (!row || matter.awaiting) throw new AppError('WRONG_STATE')
  const draft = draftOf(matter, paper, parts, { unitId: desk.holding.unitId ?? matter.deskId, personId: desk.personId, at: desk.now })
  await deps.papers.add(draft)
  return { change: laidBefore(matter, draft, row, desk), reply: { at: desk.now, state: matter.state, waitsForHead: true } }
}

const requestsOf = (matter: Matter): string => matter.requests.map(({ text }) => text).join('；') || matter.subject

function wayOf (path: Path, matter: Matter, town: Town, words: string | undefined): Paper['parts'] {
  const organ = unitOf(town, path.unitId)
  return [
    { title: '您的请求', text: requestsOf(matter) },
    { title: '该走的路', text: [path.name, words].filter(Boolean).join('。') },
    { title: '受理机关', text: [organ?.name, organ?.address, organ?.phone].filter(Boolean).join('，') },
    { title: '时限', text: path.limit },
    { title: '怎么办', text: path.steps.join('；') },
    { title: '需带材料', text: path.bring.join('；') },
    { title: '依据', text: path.articles.map(({ law, article }) => `${law}第${article}条`).join('、') }
  ]
}
