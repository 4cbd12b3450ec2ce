import { kinds, queues, type Kind } from '../../../../contract/states'
import { deskView } from '../../people/desks'
import type { Town } from '../../people/town'
import type { Desk } from '../ports'
import type { Proposal } from './proposal'

/** A proposal as its event tells it, with its reasons: what it was, whatever becomes of the matter. */
export function proposalWords (proposal: Proposal, town: Town): string {
  const { kind, category, confidence, reasons } = proposal
  const parts = [kind && kinds[kind], category, deskWords(proposal, town), confidence !== undefined && `把握 ${Math.round(confidence * 100)} %`]
  return [`建议：${parts.filter(Boolean).join('，') || '由登记员看过再定'}`, ...reasons.map(reason => reason.text)].join('；')
}

/** How a decision on the desk differs from what was proposed. */
export function deskDifference (proposal: Proposal | undefined, { queue, deskId }: Desk, town: Town): string {
  if (!proposal?.queue) return '没有去向的建议'
  return proposal.queue === queue && (proposal.deskId === undefined || proposal.deskId === deskId) ? '和建议一致' : `改了建议的去向（${deskWords(proposal, town)}）`
}

/** How what was registered differs from what was proposed; undefined where it does not. */
export function registeredDifference ({ kind, category }: Pick<Proposal, 'kind' | 'category'>, registered: { readonly kind: Kind, readonly category?: string }): string | undefined {
  const changed = [
    kind && kind !== registered.kind && `类别由${kinds[kind]}改为${kinds[registered.kind]}`,
    category && registered.category && category !== registered.category && `内容由${category}改为${registered.category}`
  ].filter(Boolean)
  return changed.length > 0 ? `改了建议：${changed.join('，')}` : undefined
}

const deskWords = ({ queue, deskId }: Proposal, town: Town): string =>
  queue === undefined ? '' : [queues[queue], deskId && deskView(town, deskId).unit].filter(Boolean).join(' ')
