import type { ReplyOf } from '../../contract/actions'
import type { Town } from '../../cloudfunctions/core/people/town'
import { keyFor, Refusal, type Client } from './client'
import type { Row } from './rows'

type Official = ReplyOf<'casework', 'get'>
/** Where a row stands after intake confirmed its proposal. */
export interface Filed { readonly matterId: string, readonly queue: Official['queue'] | 'advice', readonly as: string }

/** Brings rows the way of the state table, calling contract actions alone. */
export function walker (client: Client, town: Town) {
  const villages = town.places.filter(place => place.kind === 'village')
  const intake = personAt('intake', 'intake')
  const discipline = personAt('discipline', 'discipline')

  /** The first holder of a role at a desk. */
  function personAt (deskId: string, ...roles: string[]): string {
    const office = roles.map(role => town.offices.find(candidate => candidate.role === role && (candidate.unitId === deskId || candidate.placeId === deskId))).find(Boolean)
    if (!office) throw new Error(`${deskId} 没有 ${roles.join('、')}`)
    return office.personId
  }

  /** The villager files; intake registers and confirms what was proposed; the receiver signs and accepts at once. */
  async function file (row: Row, n: number): Promise<Filed> {
    const key = (step: string) => keyFor(row.id, step)
    const village = villages[n % villages.length]
    const { matterId } = await client.call(row.visitor, 'petition', 'submit', {
      key: key('submit'), topic: 'service', text: row.text, truthful: true,
      person: { name: `来访${n}`, phone: `154${String(n).padStart(8, '0')}`, villageId: village?.id ?? '' }
    })
    return confirm(row, matterId)
  }

  async function confirm (row: Row, matterId: string): Promise<Filed> {
    const key = (step: string) => keyFor(row.id, step)
    const matter = await client.call(intake, 'casework', 'get', { matterId })
    const { kind, to, counted } = decided(matter)
    const named = (matter.proposal?.named ?? []).filter(({ words }) => words !== '').slice(0, 20)
    await client.call(intake, 'casework', 'register', {
      key: key('register'), matterId, kind, subject: matter.subject, category: matter.proposal?.category, requests: [matter.subject],
      respondents: named.length > 0 ? named.map(({ words, personId, unitId }) => ({ words, personId, unitId })) : matter.proposal?.accusesOfficial ? [{ words: '文中没有写明' }] : []
    })
    await client.call(intake, 'casework', 'route', { key: key('route'), matterId, to, reason: matter.proposal?.reasons[0]?.text ?? '按内容分给有权的单位' })
    return { matterId, queue: counted, as: await received(row, matterId, to) }
  }

  /** What intake confirms: the proposal; where there is none, the unit that answers for the class. */
  function decided ({ proposal }: Official) {
    const kind = proposal?.kind === 'accusation' || proposal?.queue === 'discipline' ? 'accusation' : proposal?.kind === 'advice' ? 'advice' : 'claim'
    const usual = town.settings.answers.find(answer => answer.class === proposal?.category)?.unitId ?? 'general-office'
    const unitId = proposal?.deskId ?? usual
    if (kind === 'accusation') return { kind, to: { queue: 'discipline' }, counted: 'discipline' } as const
    if (kind === 'claim' && proposal?.queue === 'grid' && proposal.deskId) return { kind, to: { queue: 'grid', gridId: proposal.deskId }, counted: 'grid' } as const
    const counted = kind === 'advice' ? 'advice' : proposal?.queue ?? 'department'
    return { kind, to: { queue: 'department', unitId: proposal?.queue === 'department' || !proposal?.queue ? unitId : usual }, counted } as const
  }

  async function received (row: Row, matterId: string, to: ReturnType<typeof decided>['to']): Promise<string> {
    const key = (step: string) => keyFor(row.id, step)
    if (to.queue === 'grid') return personAt(to.gridId, 'gridWorker')
    if (to.queue === 'discipline') {
      await client.call(discipline, 'casework', 'takeOver', { key: key('takeOver'), matterId })
      return discipline
    }
    const as = await firstWhoMay(to.unitId, person => client.call(person, 'casework', 'receive', { key: key('receive'), matterId }))
    await client.call(as, 'casework', 'accept', { key: key('accept'), matterId })
    return as
  }

  /** Tries the people of a desk in turn: whoever stands in the circle of a matter does not find it. */
  async function firstWhoMay (unitId: string, act: (person: string) => Promise<unknown>): Promise<string> {
    const people = ['handler', 'head'].flatMap(role => town.offices.filter(office => office.unitId === unitId && office.role === role)).map(office => office.personId)
    for (const person of people) {
      try {
        await act(person)
        return person
      } catch (error) {
        if (!(error instanceof Refusal && error.code === 'NOT_FOUND')) throw error
      }
    }
    throw new Error(`${unitId} 没有可以承办的人`)
  }

  /** The unit replies; a claim's decision is signed by its head; discipline answers by its own rules. */
  async function reply (row: Row, { matterId, queue, as }: Filed): Promise<void> {
    const text = row.reply?.text ?? ''
    const key = (step: string) => keyFor(row.id, step)
    if (queue === 'discipline') return void await client.call(as, 'casework', 'answer', { key: key('answer'), matterId, text })
    const matter = await client.call(as, 'casework', 'get', { matterId })
    if (matter.kind === 'advice' || matter.state === 'withGrid') {
      return void await client.call(as, 'casework', 'reply', { key: key('reply'), matterId, answer: { form: 'letter', paragraphs: text } })
    }
    await client.call(as, 'casework', 'reply', {
      key: key('reply'), matterId,
      answer: {
        form: 'decision', request: matter.requests.map(request => request.text).join('；'), facts: '见处理意见。', decision: text, basis: '信访工作条例第三十二条。',
        remedy: '不同意可以在收到之日起 30 日内向上一级申请复查。', results: matter.requests.map(({ id }) => ({ id, result: 'explain' as const }))
      }
    })
    await sign(row, matterId, as)
  }

  async function sign (row: Row, matterId: string, drafter: string): Promise<void> {
    const unitId = town.offices.find(office => office.personId === drafter)?.unitId ?? ''
    const head = personAt(unitId, 'head')
    const { draft } = await client.call(head, 'casework', 'get', { matterId })
    if (draft) await client.call(head, 'casework', 'sign', { key: keyFor(row.id, 'sign'), matterId, paperId: draft.paperId })
  }

  return { file, reply }
}
