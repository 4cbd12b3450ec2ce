import type { casework } from '../../../contract/casework'
import type { Handler } from '../../core/kernel/serve'
import { openAs } from '../../core/matter/open'
import type { DirectoryStore } from '../../core/people/directory'
import { filledTemplate, fitsKind } from '../domain/filled-template'
import type { DeskDeps } from './desk-deps'

/** 答复模板 for a matter, those of its class first. */
export const listTemplates = (deps: DeskDeps & { directory: DirectoryStore }): Handler<typeof casework.templates> => async (call, { matterId }) => {
  const { matter } = await openAs(deps, call, 'see', matterId)
  const town = await deps.town.read(call.account?.townVersion)
  const templates = (await deps.directory.read()).templates.filter(template => fitsKind(template, matter)).map(template => filledTemplate(template, matter, town))
  const own = (template: { id: string }) => Number(template.id.startsWith('progress'))
  return { templates: templates.sort((a, b) => Number(b.fits) - Number(a.fits) || own(a) - own(b)) }
}
