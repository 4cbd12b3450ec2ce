import type { casework } from '../../../contract/casework'
import { AppError } from '../../core/kernel/app-error'
import type { Handler } from '../../core/kernel/serve'
import { clockView } from '../../core/matter/clocks/why'
import { step } from '../../core/matter/step'
import { deskCommand, type DeskDeps } from './desk-deps'

const ways = { door: '送上门', post: '寄到家', counter: '自己来取' } as const

/** 送达 (P26): the proof that the paper reached the person; the time of handling ends with it and the right to a review starts. Errors: WRONG_STATE, VALIDATION. */
export const servePaper = (deps: DeskDeps): Handler<typeof casework.serve> => (call, request) =>
  deskCommand(deps, call, 'serve', request, (matter, { by, who, law, now }) => {
    const replied = matter.history.findLast(event => event.type === 'replied')?.at ?? now
    if (request.at > now) throw new AppError('VALIDATION', { at: ['送达时间不能晚于现在'] })
    if (request.at < replied) throw new AppError('VALIDATION', { at: ['送达时间不能早于答复'] })
    if (request.way === 'post' && request.mailNo === undefined) throw new AppError('VALIDATION', { mailNo: ['请写邮件号'] })
    const { set, clocks, tell } = step(matter, 'P26', { at: now, by: who, law, startsAt: { C6: request.at }, endsAt: { C4: request.at } })
    const review = clocks.find(clock => clock.code === 'C6' && clock.endedAt === undefined)
    return {
      change: {
        set, clocks, tell,
        events: [{ type: 'served', at: now, by, row: 'P26', text: `书面答复送到了（${ways[request.way]}）`, inside: `签收人：${request.recipient}${request.mailNo ? `，邮件号 ${request.mailNo}` : ''}` }]
      },
      reply: { at: now, state: set.state, review: review && clockView({ clock: review, calendar: law.calendar, now }) }
    }
  })
