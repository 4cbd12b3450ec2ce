import { fakePhone, freshly, type FakePhone } from '../phone'

type Drafts = typeof import('../../../../miniprogram/services/drafts')
type Filing = typeof import('../../../../miniprogram/services/filing')
let phone: FakePhone
let program: Drafts & Filing & typeof import('../../../../miniprogram/platform/network') & typeof import('../../../../miniprogram/platform/settings')

/** Opens the program; the phone keeps what it has. */
function start () {
  program = freshly(() => ({
    ...require('../../../../miniprogram/services/drafts'), ...require('../../../../miniprogram/services/filing'),
    ...require('../../../../miniprogram/platform/network'), ...require('../../../../miniprogram/platform/settings')
  }) as typeof program)
  program.watchNetwork()
}

const me = { inbox: 'inbox/o-1', town: { name: '木桥镇', phone: '1', hours: '' }, roles: ['villager'], villages: [], offices: [], known: true }
let filed: Map<string, string>
beforeEach(() => {
  phone = fakePhone()
  filed = new Map()
  phone.answer = (_, action, data) => {
    if (action === 'whoAmI') return { ok: true, data: me }
    if (action === 'take') return { ok: true, data: { mediaId: `m-${data.key as string}`, bytes: 1 } }
    const id = filed.get(data.key as string) ?? `matter-${filed.size}`
    filed.set(data.key as string, id)
    return { ok: true, data: { matterId: id, shortNo: '48210936' } }
  }
  start()
})

async function written () {
  const draft = (await program.newDraft({ topic: 'service', text: '水渠堵了' }))!
  phone.files.add('tmp/1.jpg').add('tmp/2.mp3')
  draft.photos.push((await program.keepDraftFile('tmp/1.jpg'))!)
  draft.recordings.push((await program.keepDraftFile('tmp/2.mp3', 42))!)
  program.saveDraft(draft)
  return draft
}
const submits = () => phone.calls.filter(({ action }) => action === 'submit')

test('a draft survives a closed program with words, sound and photographs', async () => {
  const { key } = await written()
  start()
  expect(program.draft(key)).toMatchObject({ answers: { text: '水渠堵了' }, photos: [{ path: expect.stringMatching(/^wxfile:\/\/usr\/drafts\/[0-9a-f]{32}\.jpg$/) }], recordings: [{ seconds: 42 }] })
})

test('nothing is sent by itself', async () => {
  await written()
  start()
  expect(phone.calls).toEqual([])
})

test('filing sends each file once, then the matter under the draft\'s key, then the draft and its files are gone', async () => {
  const { key, photos, recordings } = await written()
  const told: string[] = []
  await expect(program.fileDraft(program.draft(key)!, (nth, all) => told.push(`${nth}/${all}`))).resolves.toMatchObject({ matterId: 'matter-0' })
  expect(told).toEqual(['1/2', '2/2'])
  expect(phone.uploads.map(({ cloudPath }) => cloudPath)).toEqual([`inbox/o-1/${photos[0]!.key}.jpg`, `inbox/o-1/${recordings[0]!.key}.mp3`])
  expect(submits()[0]!.data).toMatchObject({ key, text: '水渠堵了', photos: [`m-${photos[0]!.key}`], recordings: [`m-${recordings[0]!.key}`] })
  expect(program.drafts()).toEqual([])
  expect([...phone.files].filter(path => path.includes('drafts/'))).toEqual([])
})

test('the answer is lost, the program is closed and opened, and it is sent again: one matter, each photograph sent once', async () => {
  const { key } = await written()
  const answer = phone.answer
  phone.answer = (name, action, data) => {
    const reply = answer(name, action, data) // it arrived
    if (action === 'submit') throw { errMsg: 'timeout' }
    return reply
  }
  await expect(program.fileDraft(program.draft(key)!)).rejects.toMatchObject({ code: 'UNCERTAIN' })
  start()
  phone.answer = answer
  expect(program.draft(key)).toMatchObject({ ready: true, photos: [{ mediaId: expect.any(String) }] })
  await program.fileDraft(program.draft(key)!)
  expect(submits()).toHaveLength(2)
  expect(new Set(submits().map(({ data }) => data.key)).size).toBe(1)
  expect(filed.size).toBe(1)
  expect(phone.uploads).toHaveLength(2)
})

test('without a network it waits as ready', async () => {
  const { key } = await written()
  phone.network(false)
  await expect(program.fileDraft(program.draft(key)!)).rejects.toMatchObject({ code: 'OFFLINE' })
  expect(program.draft(key)).toMatchObject({ ready: true, key })
})

test('a file on its way is not sent a second time', async () => {
  const { key } = await written()
  const answer = phone.answer
  let arrives = () => {}
  const onItsWay = new Promise<void>(resolve => { arrives = resolve })
  phone.answer = (name, action, data) => action === 'take' ? onItsWay.then(() => answer(name, action, data)) : answer(name, action, data)
  const both = [program.fileDraft(program.draft(key)!), program.fileDraft(program.draft(key)!)]
  await new Promise(setImmediate)
  arrives()
  await Promise.all(both)
  expect(phone.uploads).toHaveLength(2)
})

test('a photograph that the phone has lost is left out, the rest goes', async () => {
  const { key, photos } = await written()
  phone.files.delete(photos[0]!.path)
  await program.fileDraft(program.draft(key)!)
  expect(submits()[0]!.data).toMatchObject({ photos: [], recordings: [expect.any(String)] })
})

test('five drafts and no sixth', async () => {
  for (let n = 0; n < 5; n++) program.saveDraft((await program.newDraft({ text: String(n) }))!)
  await expect(program.newDraft({})).resolves.toBeUndefined()
})

test('a draft in which nothing is, is none', async () => {
  await program.newDraft({ topic: 'advice' })
  expect(program.drafts()).toEqual([])
})

test('a full phone is told, for words and for photographs', async () => {
  const draft = (await program.newDraft({ text: '一' }))!
  expect(program.saveDraft(draft)).toBe(true)
  phone.full = true
  phone.files.add('tmp/1.jpg')
  expect(program.saveDraft({ ...draft, answers: { text: '一二' } })).toBe(false)
  await expect(program.keepDraftFile('tmp/1.jpg')).resolves.toBeUndefined()
  expect(program.draft(draft.key)).toMatchObject({ answers: { text: '一' } })
})

test('on a shared phone nothing is left behind', async () => {
  program.choose('drafts', false)
  const draft = (await program.newDraft({ text: '一' }))!
  program.saveDraft(draft)
  expect(program.drafts()).toHaveLength(1)
  start()
  expect(program.drafts()).toEqual([])
})

test('after 60 days it is said that it goes, after 90 it is gone', async () => {
  const draft = (await program.newDraft({ text: '一' }))!
  program.saveDraft(draft)
  const day = 86_400_000
  const kept = program.draft(draft.key)!
  expect([59, 61].map(days => program.goesSoon(kept, kept.changedAt + days * day))).toEqual([false, true])
  program.sweepDrafts(kept.changedAt + 89 * day)
  expect(program.drafts()).toHaveLength(1)
  program.sweepDrafts(kept.changedAt + 91 * day)
  expect(program.drafts()).toEqual([])
})
