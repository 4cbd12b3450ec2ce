import { loadTown } from '../../../tools/town/town-folder'
import { world } from '../../support/world'

const published = loadTown('town').notices

test('notices come newest first by pages, and none before its day', async () => {
  const town = world(Date.parse('2026-03-10T10:00:00+08:00'))
  town.deps.notices.all.push(...published.map(notice => ({ ...notice, day: '2026-03-01' })), { ...published[0]!, id: 'later', day: '2026-03-11' })
  const { rows } = await town.as('guifang', 'office', 'notices', {})
  expect(rows.map(row => row.id)).toEqual(published.map(notice => notice.id).sort().reverse())
  expect(await town.raw('guifang', 'office', 'notice', { id: 'later' })).toMatchObject({ code: 'NOT_FOUND' })
  const clarification = published.find(notice => notice.kind === 'clarification')!
  expect(await town.as('guifang', 'office', 'notice', { id: clarification.id })).toMatchObject({ wrong: clarification.wrong, right: clarification.right })
})

test('every channel and every lawful way says whom to call, and every question leads somewhere', async () => {
  const { channels, paths, questions } = await world().as('guifang', 'office', 'channels', {})
  expect(channels.filter(({ phone, address }) => !phone && !address)).toEqual([])
  expect(paths.filter(({ phone, organ, limit }) => !phone || !organ || !limit)).toEqual([])
  const known = new Set([...paths, ...questions].map(({ id }) => id).concat('town'))
  expect(questions.flatMap(({ yes, no }) => [yes, no]).filter(id => !known.has(id))).toEqual([])
})
