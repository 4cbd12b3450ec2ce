import type { Phone } from '../../support/browser'
import { notes, setting } from './setting'

const { open } = setting()
const until = (phone: Phone, count: number) => phone.page.waitForFunction(`document.getElementById('frame').contentWindow.notes.length >= ${count}`)

/** A tenth of a second of silence. */
const wav = (() => {
  const bytes = Buffer.alloc(44 + 800)
  bytes.write('RIFF', 0); bytes.writeUInt32LE(36 + 800, 4); bytes.write('WAVEfmt ', 8); bytes.writeUInt32LE(16, 16); bytes.writeUInt16LE(1, 20); bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(8000, 24); bytes.writeUInt32LE(8000, 28); bytes.writeUInt16LE(1, 32); bytes.writeUInt16LE(8, 34); bytes.write('data', 36); bytes.writeUInt32LE(800, 40)
  bytes.fill(128, 44)
  return `data:audio/wav;base64,${bytes.toString('base64')}`
})()

test('a sound plays from where it is told to its end, and says so; one that is not there says that', async () => {
  const phone = await open('<button bind:tap="play">放</button><button bind:tap="broken">坏的</button>', `Page({
    play () { const sound = wx.createInnerAudioContext(); sound.src = '${wav}'; note([sound.paused, sound.src.length > 100]); sound.onPlay(() => note('play')); sound.onEnded(() => note(['ended', Math.round(sound.duration * 10)])); sound.play() },
    broken () { const sound = wx.createInnerAudioContext(); const heard = error => note(['error', error.errCode]); sound.onError(heard); sound.src = 'none.mp3'; } })`)
  await phone.tap('放')
  await until(phone, 3)
  expect(await notes(phone)).toEqual([[true, true], 'play', ['ended', 1]])
  await phone.tap('坏的')
  await until(phone, 4)
  expect((await notes(phone)).at(-1)).toEqual(['error', 10003])
})

test('the recorder asks once, gives a file with its length, and tells when it may not', async () => {
  const phone = await open('<button bind:tap="start">录</button><button bind:tap="stop">停</button>', `const recorder = wx.getRecorderManager()
    recorder.onStart(() => note('start')); recorder.onStop(({ tempFilePath, duration, fileSize }) => note([tempFilePath.startsWith('wxfile://tmp'), duration > 0, fileSize > 0])); recorder.onError(({ errMsg }) => note(errMsg))
    Page({ start () { recorder.start({ duration: 60000, format: 'mp3' }) }, stop () { recorder.stop() } })`)
  await phone.inside(`navigator.mediaDevices.getUserMedia = async () => { const sound = new AudioContext(), out = sound.createMediaStreamDestination(), tone = sound.createOscillator(); tone.connect(out); tone.start(); return out.stream }; undefined`)
  await phone.tap('录')
  await phone.answer('允许')
  await until(phone, 1)
  await phone.tap('停')
  await until(phone, 2)
  expect(await notes(phone)).toEqual(['start', [true, true, true]])
})

test('who refuses the microphone is not recorded', async () => {
  const phone = await open('<button bind:tap="start">录</button>', 'Page({ start () { const recorder = wx.getRecorderManager(); recorder.onError(({ errMsg }) => note(errMsg)); recorder.start() } })')
  await phone.tap('录')
  await phone.answer('拒绝')
  await until(phone, 1)
  expect(await notes(phone)).toEqual(['operateRecorder:fail auth deny'])
})

test('a video is steered by its context, holds what lies over it, and says when its film is missing', async () => {
  const phone = await open('<video id="film" src="none.mp4" object-fit="cover" bind:error="on"><cover-view class="over">盖</cover-view><cover-image src="/pic.svg"/></video><audio id="old" src="none.mp3" controls bind:error="on"/><button bind:tap="go">快</button>',
    'Page({ on (e) { note(e.type) }, go () { const film = wx.createVideoContext("film"); film.playbackRate(2); film.pause(); wx.createAudioContext("old").pause(); film.sendDanmu({}) } })', { 'pic.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>' })
  await until(phone, 2)
  await phone.tap('快')
  expect(await phone.inside('[...document.querySelectorAll("video")].map(video => [video.playbackRate, video.style.objectFit])')).toEqual([[2, 'cover']])
  expect(await phone.text('盖').isVisible()).toBe(true)
  expect(phone.problems).toContain('VideoContext.sendDanmu 在浏览器里没有')
})

test('a web-view fills the screen with another page, in a frame of its own', async () => {
  const phone = await open('<view wx:if="{{src}}"><web-view src="{{src}}" bind:load="on"/></view><button bind:tap="go">开</button>', 'Page({ data: { src: "" }, go () { this.setData({ src: "https://town.example/notice" }) }, on (e) { note([e.type, e.detail.src]) } })')
  await phone.page.route('https://town.example/**', route => route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<h1>公告</h1>' }))
  await phone.tap('开')
  await until(phone, 1)
  expect(await notes(phone)).toEqual([['load', 'https://town.example/notice']])
  await phone.screen.frameLocator('iframe[title=网页]').getByText('公告').waitFor()
})

test('pictures are looked at large, one after the other, and closed', async () => {
  const phone = await open('<button bind:tap="look">看</button>', 'Page({ look () { wx.previewImage({ urls: ["/a.svg", "/b.svg"], current: "/b.svg", success: () => note("shown") }) } })', Object.fromEntries(['a', 'b'].map(name => [`${name}.svg`, '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'])))
  await phone.tap('看')
  await phone.platform.locator('img[src$="b.svg"]').waitFor()
  await phone.platform.getByRole('button', { name: '下一张' }).click()
  await phone.platform.locator('img[src$="a.svg"]').waitFor()
  await phone.page.keyboard.press('Escape')
  await phone.platform.locator('img').first().waitFor({ state: 'detached' })
  expect(await notes(phone)).toEqual(['shown'])
})
