/** @jest-environment jsdom */
import { fakeWx, show } from './show'

describe('photographs', () => {
  const photos = [{ id: 'a', src: 'a.jpg', state: 'sent' }, { id: 'b', src: 'b.jpg', state: 'sending', percent: 60 }, { id: 'c', src: 'c.jpg', state: 'failed' }]
  const chosen = (paths: string[]) => ({ chooseMedia: ({ success }: { success: (result: object) => void }) => success({ tempFiles: paths.map(tempFilePath => ({ tempFilePath })) }) })

  test('each says how far it is, can be sent again, taken away, looked at', async () => {
    const { asked } = fakeWx()
    const strip = await show('photo-strip', { photos, editable: true }, ['retry', 'remove'])
    expect(strip.lines()).toEqual(['传好了', '删掉', '正在传 60%', '删掉', '没传上', '再传一次', '删掉', '加照片', '最多 9 张'])
    await strip.tap('再传一次')
    await strip.tap('删掉')
    expect(strip.events).toEqual([{ type: 'retry', detail: { id: 'c' } }, { type: 'remove', detail: { id: 'c' } }])
    expect(asked).toEqual([])
  })
  test('more are added, from camera or album; turning back adds none', async () => {
    fakeWx(chosen(['x.jpg', 'y.jpg']))
    const strip = await show('photo-strip', { photos: [], editable: true }, ['add'])
    await strip.tap('加照片')
    expect(strip.events).toEqual([{ type: 'add', detail: { paths: ['x.jpg', 'y.jpg'] } }])
    fakeWx({ chooseMedia: ({ fail }: { fail: () => void }) => fail() })
    await strip.tap('加照片')
    expect(strip.events).toHaveLength(1)
  })
  test('at the most there is no place for another, and who only looks cannot change', async () => {
    fakeWx()
    expect((await show('photo-strip', { photos, editable: true, max: 3 })).lines()).not.toContain('加照片')
    expect((await show('photo-strip', { photos })).lines()).toEqual([])
  })
})

describe('speaking', () => {
  /** A microphone that records what a test says. */
  function microphone (allowed = true) {
    let stopped: (heard: object) => void = () => {}
    let failed: (error: object) => void = () => {}
    const state = { starts: 0, running: false }
    const manager = {
      onStop: (listener: typeof stopped) => { stopped = listener }, onError: (listener: typeof failed) => { failed = listener },
      start () { state.starts++; state.running = true },
      stop () { if (state.running) state.running = false }
    }
    fakeWx({ getRecorderManager: () => manager, getSetting: ({ success }: { success: (setting: object) => void }) => success({ authSetting: { 'scope.record': allowed } }) })
    return { state, piece: (seconds: number) => stopped({ tempFilePath: `${state.starts}.mp3`, duration: seconds * 1000 }), breaks: () => failed({ errMsg: 'operateRecorder:fail' }) }
  }
  const field = (properties: object = {}) => show('voice-field', properties, ['piece', 'state'])
  const settled = () => new Promise<void>(resolve => setTimeout(resolve))

  test('starts with a tap and ends with a tap; the sound counts even when no word was heard', async () => {
    const { piece } = microphone()
    const speaking = await field()
    await speaking.tap('点一下，开始说')
    expect(speaking.lines()).toEqual(['正在录', '0:00', '说完了'])
    await speaking.tap('说完了')
    piece(12)
    await settled()
    await speaking.set({ seconds: 12 })
    expect(speaking.events).toEqual([{ type: 'state', detail: { on: true } }, { type: 'piece', detail: { path: '1.mp3', seconds: 12, text: '' } }, { type: 'state', detail: { on: false } }])
    expect(speaking.lines()).toEqual(['接着说', '已录 0:12', '字没转出来，不要紧，录音已存好。', '换方言'])
  })
  test('goes on in pieces of 30 seconds, and stops by itself after three minutes', async () => {
    const { state, piece } = microphone()
    const speaking = await field()
    await speaking.tap('点一下，开始说')
    for (let n = 0; n < 6; n++) piece(30)
    await settled()
    expect([state.starts, speaking.events.filter(({ type }) => type === 'piece').length]).toEqual([6, 6])
    expect(speaking.lines()).toContain('先停一下，前面的已经存好')
  })
  test('without the right to the microphone it says what else can be done', async () => {
    const { breaks } = microphone(false)
    const speaking = await field()
    await speaking.tap('点一下，开始说')
    breaks()
    await settled()
    expect(speaking.lines()).toEqual(expect.arrayContaining(['没有打开话筒。可以打字，或去设置里打开。', '去设置里打开', '点一下，开始说']))
  })
  test('what was recorded before it broke off is there', async () => {
    const { piece, breaks } = microphone()
    const speaking = await field()
    await speaking.tap('点一下，开始说')
    piece(30)
    breaks()
    await settled()
    await speaking.set({ seconds: 30 })
    expect(speaking.events.filter(({ type }) => type === 'piece')).toHaveLength(1)
    expect(speaking.lines()).toContain('刚才这一段没录上，前面的已经存好。点一下接着说。')
  })
  test('a page that is left stops recording', async () => {
    const { state } = microphone()
    const speaking = await field()
    await speaking.tap('点一下，开始说')
    await speaking.page('hide')
    expect(state.running).toBe(false)
    speaking.remove()
  })
})

describe('reading aloud', () => {
  const spoken: string[] = []
  let end: () => void
  afterEach(() => { delete (globalThis as { speechSynthesis?: object }).speechSynthesis })
  const voice = () => Object.assign(globalThis, {
    speechSynthesis: { getVoices: () => [{ lang: 'zh-CN' }], speak: (words: { text: string, onend: () => void }) => { spoken.push(words.text); end = words.onend }, cancel () {} },
    SpeechSynthesisUtterance: class { constructor (readonly text: string) {} }
  })

  test('without a voice there is no button', async () => {
    fakeWx()
    expect((await show('listen-button', { text: '先说结论。' })).lines()).toEqual([])
  })
  test('sentence by sentence, until it is over or stopped', async () => {
    fakeWx()
    voice()
    spoken.length = 0
    const button = await show('listen-button', { text: '先说结论。可以要回来。先写下来。' }, ['sentence'])
    await button.tap('听')
    end()
    await new Promise<void>(resolve => setTimeout(resolve))
    expect(spoken).toEqual(['先说结论。', '可以要回来。'])
    expect(button.events.map(({ detail }) => detail.index)).toEqual([0, 1])
    await button.tap('停')
    expect(button.lines()).toEqual(['听'])
    end()
    expect(spoken).toHaveLength(2)
  })
})

describe('what happened', () => {
  const at = (text: string) => Date.parse(`${text}+08:00`)
  test('newest first, with who and what comes next; the oldest has its hour', async () => {
    fakeWx()
    const year = new Date().getUTCFullYear()
    const timeline = await show('timeline', { entries: [
      { at: at(`${year}-03-03T09:00`), text: '转到镇自然资源所', unit: '镇信访窗口', post: '登记岗', until: at(`${year}-03-11T00:00`) }, { at: at(`${year}-03-02T18:05`), text: '收到了' }
    ] })
    expect(timeline.lines()).toEqual([expect.stringMatching(/^3 月 3 日（星期.）$/), '转到镇自然资源所', '镇信访窗口', '登记岗', '下一步：最晚', expect.stringMatching(/^3 月 10 日（星期.）$/), expect.stringMatching(/^3 月 2 日（星期.）$/), '18:05', '收到了'])
  })
  test('more than twenty wait behind a tap', async () => {
    fakeWx()
    const timeline = await show('timeline', { entries: Array.from({ length: 45 }, (_, n) => ({ at: at('2026-03-02T18:05') - n, text: `第 ${n + 1} 条` })) })
    const count = () => timeline.lines().filter(line => line.startsWith('第 ')).length
    expect(count()).toBe(20)
    await timeline.tap('看更早的')
    await timeline.tap('看更早的')
    expect([count(), timeline.lines().includes('看更早的')]).toEqual([45, false])
  })
})
