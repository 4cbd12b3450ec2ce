import { fakePhone, freshly, type FakePhone } from '../phone'
import type { Frame } from '../../../../miniprogram/platform/screen'
import type { Source } from '../../../../miniprogram/platform/source'

interface Running { data: { frame: Frame, look: string, busy: boolean, failure: { code: string } | null, errors: object[], title?: string }, sets: object[] }
type Methods = Record<'onLoad' | 'onShow' | 'onHide' | 'onUnload' | 'reload' | 'send', (...args: never[]) => Promise<unknown>>
type Opened = Running & Methods

let phone: FakePhone
let platform: typeof import('../../../../miniprogram/platform/screen') & typeof import('../../../../miniprogram/platform/network') & typeof import('../../../../miniprogram/platform/settings')
let reads: { resolve: (value: { title: string }) => void, reject: (error: unknown) => void }[]
let copy: { value: { title: string }, at: number } | undefined
let old: boolean
const source: Source<{ title: string }> = {
  kept: () => copy,
  read: () => new Promise((resolve, reject) => reads.push({ resolve, reject })),
  isOld: () => old
}

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-03-10T10:20:00+08:00') })
  phone = fakePhone()
  platform = freshly(() => ({
    ...require('../../../../miniprogram/platform/screen'), ...require('../../../../miniprogram/platform/network'), ...require('../../../../miniprogram/platform/settings')
  }) as typeof platform)
  platform.watchNetwork()
  reads = []
  copy = undefined
  old = true
})
afterEach(() => jest.useRealTimers())

/** Defines a page as WeChat would and opens it. */
function open (own: object = {}): Opened {
  let definition: Opened | undefined
  Object.assign(globalThis, { Page: (page: Opened) => { definition = page } })
  platform.screen({ source: () => source, view: ({ title }: { title: string }) => ({ title }), ...own })
  const page = {
    ...definition!, data: structuredClone(definition!.data), sets: [] as object[],
    setData (this: Opened, changes: Record<string, unknown>) {
      this.sets.push(changes)
      for (const [path, value] of Object.entries(changes)) {
        const [name, field] = path.split('.')
        if (field === undefined) Object.assign(this.data, { [name!]: value })
        else Object.assign((this.data as unknown as Record<string, object>)[name!]!, { [field]: value })
      }
    }
  } as Opened
  void page.onLoad({} as never)
  void page.onShow()
  return page
}
const answered = async (page: Opened) => { await jest.advanceTimersByTimeAsync(1); return page }

test('an answer that comes soon: no skeleton, one setData', async () => {
  const page = open()
  await jest.advanceTimersByTimeAsync(290)
  reads[0]!.resolve({ title: '水渠' })
  await answered(page)
  expect(page.data).toMatchObject({ title: '水渠', frame: { phase: 'shown', keptAt: '' } })
  expect(page.sets).toHaveLength(1)
})

test('bones after 300 ms, a word after 3 s, an error after 10 s, and what comes after that is shown all the same', async () => {
  const page = open()
  const phases: string[] = []
  for (const ms of [299, 1, 2_699, 1, 6_999, 1]) {
    await jest.advanceTimersByTimeAsync(ms)
    phases.push(page.data.frame.phase)
  }
  expect(phases).toEqual(['waiting', 'bones', 'bones', 'slow', 'slow', 'failed'])
  expect(page.data.frame.failure).toMatchObject({ code: 'UNREACHED', acts: ['retry', 'call'] })
  reads[0]!.resolve({ title: '水渠' })
  await answered(page)
  expect(page.data).toMatchObject({ title: '水渠', frame: { phase: 'shown', failure: null } })
})

test('a copy is painted at once and refreshed: at most two setData, the second with what has changed alone', async () => {
  copy = { value: { title: '旧' }, at: Date.now() - 3_600_000 }
  const page = open()
  expect(page.data.title).toBe('旧')
  reads[0]!.resolve({ title: '新' })
  await answered(page)
  expect(page.sets).toHaveLength(2)
  expect(page.sets[1]).toEqual({ title: '新' })
})

test('a copy of just now is enough: nothing is read', () => {
  copy = { value: { title: '刚看过' }, at: Date.now() - 5_000 }
  old = false
  open()
  expect(reads).toHaveLength(0)
})

test('without a network the copy says its age; when there is one again it is refreshed', async () => {
  phone.network(false)
  copy = { value: { title: '旧' }, at: Date.parse('2026-03-10T09:05:00+08:00') }
  const page = open()
  reads[0]!.reject({ code: 'OFFLINE', message: '' })
  await answered(page)
  expect(page.data).toMatchObject({ title: '旧', frame: { phase: 'shown', offline: true, keptAt: '今天 9:05' } })
  phone.network(true)
  reads[1]!.resolve({ title: '新' })
  await answered(page)
  expect(page.data).toMatchObject({ title: '新', frame: { offline: false, keptAt: '' } })
})

test('what the person may not see any more goes from the screen, copy or not', async () => {
  copy = { value: { title: '旧' }, at: 0 }
  const page = open()
  reads[0]!.reject({ code: 'NOT_FOUND', message: '' })
  await answered(page)
  expect(page.data.frame).toMatchObject({ phase: 'failed', failure: { title: '没有找到这件事。', acts: ['home'] } })
})

test('a copy of an older version that the view cannot draw is no copy', async () => {
  copy = { value: null as never, at: 0 }
  const page = open()
  expect(page.data.frame.phase).toBe('waiting')
  reads[0]!.resolve({ title: '新' })
  expect((await answered(page)).data.title).toBe('新')
})

test('come back to, it is read again when it is old, quietly', async () => {
  const page = open()
  reads[0]!.resolve({ title: '一' })
  await answered(page)
  void page.onHide()
  old = false
  void page.onShow()
  expect(reads).toHaveLength(1)
  void page.onHide()
  old = true
  void page.onShow()
  expect(reads).toHaveLength(2)
  await jest.advanceTimersByTimeAsync(5_000)
  expect(page.data.frame.phase).toBe('shown')
})

test('after 再试一次 the later answer counts', async () => {
  const page = open()
  reads[0]!.reject({ code: 'UNREACHED', message: '' })
  await answered(page)
  void page.reload()
  expect(page.data.frame.phase).toBe('waiting')
  reads[1]!.resolve({ title: '新' })
  expect((await answered(page)).data.title).toBe('新')
})

test('an answer to a page that was left changes nothing', async () => {
  const page = open()
  void page.onUnload()
  reads[0]!.resolve({ title: '晚了' })
  await answered(page)
  expect(page.sets).toEqual([])
})

test('large text counts on return', async () => {
  const page = open()
  expect(page.data.look).toContain('--ui-big:0')
  void page.onHide()
  phone.fontSize = 23.8
  void page.onShow()
  expect(page.data.look).toContain('--ui-big:1')
})

describe('a command', () => {
  const form = () => open({ source: undefined, view: undefined })
  test('runs once, however fast the second tap is', async () => {
    const page = form()
    let runs = 0
    let end: (value: string) => void = () => {}
    const command = () => { runs++; return new Promise<string>(resolve => { end = resolve }) }
    const first = page.send(command as never)
    const second = page.send(command as never)
    expect(page.data.busy).toBe(true)
    end('交上了')
    await expect(Promise.all([first, second])).resolves.toEqual(['交上了', undefined])
    expect([runs, page.data.busy]).toEqual([1, false])
  })
  test('that was not taken says so and can be repeated', async () => {
    const page = form()
    await page.send((async () => { throw { code: 'UNCERTAIN', message: '' } }) as never)
    expect(page.data).toMatchObject({ busy: false, failure: { code: 'UNCERTAIN' } })
    await page.send((async () => 1) as never)
    expect(page.data.failure).toBeNull()
  })
  test('with fields to mend names them and nothing else', async () => {
    const page = form()
    await page.send((async () => { throw { code: 'VALIDATION', message: '有内容要改', detail: { phone: ['手机号是 11 位，现在 10 位'] } } }) as never)
    expect(page.data).toMatchObject({ failure: null, errors: [{ field: 'phone', words: '手机号是 11 位，现在 10 位' }] })
  })
})
