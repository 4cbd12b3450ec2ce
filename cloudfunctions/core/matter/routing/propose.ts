import { gridOf, mediationOf, unitFor } from '../../people/desks'
import type { Town } from '../../people/town'
import { accusationWords, complaint, publicBody } from './accusation'
import { lawfulChannel } from './channel'
import { gazetteerOf, type Gazetteer } from './gazetteer'
import { kindOf } from './kind'
import { unreadable } from './legible'
import { emphasised, ranked, vectorsOf, type Answer, type Model } from './model'
import { namedIn } from './named'
import type { Named, Proposal, Propose, Reason, RoutingInput, Whereabouts } from './proposal'
import { saying, weighty } from './reasons'
import { treePlaces } from './tree'
import { urgency } from './urgent'
import { vectorOf } from './view'
import { trainedModel } from './weights'
import { whereIn } from './where'

/** Proposes where a matter goes and why; what a town and the trained model know is built once and kept. */
export const propose: Propose = (input, town) => proposal(input, gazetteerOf(town), trainedModel())

/** Rules first, then the model, then the thresholds under which a person decides. Never throws, whatever the text is. */
export function proposal (input: RoutingInput, gazetteer: Gazetteer, model: Model): Proposal {
  const written = `${input.title ? `${input.title}\n` : ''}${input.text}`
  const place = whereIn(written, input.place, gazetteer)
  const people = namedIn(written, gazetteer, place)
  const danger = urgency(written)
  const urgent = input.urgent === true || danger !== undefined
  const seen = seenAs(input, written, people, model)
  const desk = deskOf(seen, input, place, gazetteer.town)
  const channel = lawfulChannel(written)
  const reasons = [
    ...seen.reasons,
    ...(danger ? [reason('urgent', `说到「${danger.words}」（${danger.what}），马上报值班领导`, '信访工作条例第二十五条')] : []),
    ...(channel ? [reason('channel', `${channel.why}，可以走：${channel.name}`, channel.article)] : []),
    ...(seen.hold ? [{ part: 'hold', text: seen.hold, article: '信访工作条例第二十八条', public: '先由不相干的人登记，不让被反映的人经手' }] : [])
  ]
  const named = people.filter(one => one.personId !== undefined || (seen.accusesOfficial && complainedOf(written, one.words)))
  return dropped({
    kind: seen.kind, form: seen.form, category: seen.category?.label, categoryConfidence: seen.category && rounded(seen.category.confidence), tree: seen.tree,
    queue: desk.queue, deskId: desk.deskId, runnerUp: seen.runnerUp, confidence: seen.confidence === undefined ? undefined : rounded(seen.confidence),
    intake: seen.intake || seen.hold !== undefined, urgent, accusesOfficial: seen.accusesOfficial, accusesProbability: seen.accusesProbability && rounded(seen.accusesProbability),
    hold: seen.hold, place, gridId: place && gridOf(gazetteer.town, place)?.id, named, channel: channel && { name: channel.name, article: channel.article }, reasons
  })
}

type Seen = Pick<Proposal, 'kind' | 'form' | 'tree' | 'intake' | 'accusesOfficial' | 'hold' | 'runnerUp' | 'confidence' | 'accusesProbability' | 'reasons'> & { queue?: string, category?: Answer }

function seenAs (input: RoutingInput, written: string, people: readonly Named[], model: Model): Seen {
  const officials = people.filter(one => one.unitId === undefined)
  const why = unreadable(input)
  if (why !== undefined) {
    const accused = input.topic === 'officials' || officials.length > 0
    return { intake: true, accusesOfficial: accused, hold: accused ? '可能说到公职人员，内容还看不清，由不相干的人登记' : undefined, reasons: [reason('queue', why)] }
  }
  const vectors = vectorsOf(model.views, input)
  const [first, second] = ranked(model.heads.queue, vectors) as [Answer, Answer]
  const about = input.title ? { ...vectors, text: vectorOf(model.views.text, emphasised(input)) } : vectors
  const [category, otherCategory] = ranked(model.heads.category, about) as [Answer, Answer]
  const probability = ranked(model.heads.accuses, vectors).find(answer => answer.label === 'yes')!.confidence
  const accusation = accusationWords(written)
  const discipline = first.label === 'discipline' || accusation?.strong === true || (accusation?.early === true && officials.some(one => one.personId !== undefined)) || (input.topic === 'officials' && accusation !== undefined)
  const queue = discipline ? 'discipline' : input.topic === 'advice' ? 'advice' : first.label === 'discipline' ? second.label : first.label
  const accusesOfficial = discipline || input.topic === 'officials' || (probability >= model.thresholds.hold && publicBody.test(written)) || (officials.length > 0 && complaint.test(written))
  const byRule = queue !== first.label
  const words = byRule ? [] : weighty(written, model, model.heads.queue, vectors, first.label, second.label)
  return {
    ...kindOf(written, queue, input.topic), queue, category, tree: treePlaces(written, model.tree, category.label),
    runnerUp: byRule ? first.label : second.label, confidence: first.confidence,
    intake: first.confidence < model.thresholds.intake || byRule || queue === 'discipline',
    accusesOfficial, accusesProbability: probability, hold: accusesOfficial ? holdWords(officials, input) : undefined,
    reasons: [
      discipline && accusation ? reason('kind', `说到「${short(accusation.words)}」，按检举控告只交纪检`, '信访工作条例第二十九条、第三十条', '说到公职人员的违纪违法，只交纪检监察机关')
        : input.topic === 'advice' ? reason('kind', '选的是提建议，由有关单位研究答复', '信访工作条例第二十九条')
          : reason('queue', `${saying(words)}，${destinations[queue]!}`),
      ...(first.confidence < model.thresholds.intake ? [reason('intake', `也可能是${queueNames[byRule ? first.label : second.label]!}，没有把握，由登记员看过再定`)] : []),
      reason('category', `${saying(weighty(written, model, model.heads.category, about, category.label, otherCategory.label, 2))}，属于${category.label}`)
    ]
  }
}

/** Not every body that a text mentions is complained of: words of complaint stand near. */
function complainedOf (text: string, words: string): boolean {
  const at = text.indexOf(words)
  return complaint.test(text.slice(Math.max(0, at - 12), at + words.length + 16))
}

const destinations: Record<string, string> = {
  grid: '先由网格员到场看', mediation: '是人和人、人和企业之间的事，可以请人调解', department: '由有权处理的单位办理',
  discipline: '按检举控告只交纪检', advice: '是建议或咨询，由有关单位研究答复'
}
const queueNames: Record<string, string> = { grid: '网格', mediation: '调解', department: '部门', discipline: '纪检', advice: '建议咨询' }

function holdWords (officials: readonly Named[], { topic }: RoutingInput): string {
  if (officials.length > 0) return `说到${officials.slice(0, 3).map(({ words }) => `「${words}」`).join('')}，认清是谁以前由不相干的人登记`
  return topic === 'officials' ? '选的是反映干部，认清是谁以前由不相干的人登记' : '可能说到公职人员或单位的做法，认清是谁以前由不相干的人登记'
}

/** The desk of a queue in this town; a unit that the text complains of is never proposed for it. */
function deskOf ({ queue, category }: Seen, { topic, wantsMediation }: RoutingInput, place: Whereabouts | undefined, town: Town): Pick<Proposal, 'queue' | 'deskId'> {
  if (queue === 'discipline') return { queue, deskId: unitFor(town, 'discipline')?.id }
  if (topic === 'dispute' && wantsMediation) return { queue: 'mediation', deskId: mediationOf(town, place?.villageId)?.id }
  if (queue === undefined) return {}
  if (queue === 'mediation') return { queue, deskId: mediationOf(town, place?.villageId)?.id }
  if (queue === 'grid') return { queue, deskId: place && gridOf(town, place)?.id }
  return { queue: 'department', deskId: town.settings?.answers.find(answer => answer.class === category?.label)?.unitId }
}

const reason = (part: string, text: string, article?: string, said = text): Reason => ({ part, text, ...(article && { article }), public: said })
const short = (words: string): string => words.length > 24 ? `${words.slice(0, 24)}…` : words
const rounded = (value: number): number => Math.round(value * 1000) / 1000
/** A document keeps no undefined. */
const dropped = (whole: Proposal): Proposal => Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined)) as unknown as Proposal
