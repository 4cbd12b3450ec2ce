import { files } from '../phone/program-files'
import { tellMissing } from '../phone/notices'
import { Builtin, builtin } from './builtin'

const properties = {
  src: '', duration: null, controls: true, danmuList: [], danmuBtn: false, enableDanmu: false, autoplay: false, loop: false, muted: false, initialTime: 0, pageGesture: false, direction: null, showProgress: true, showFullscreenBtn: true,
  showPlayBtn: true, showCenterPlayBtn: true, enableProgressGesture: true, objectFit: 'contain', poster: '', showMuteBtn: false, title: '', playBtnPosition: 'bottom', enablePlayGesture: false, autoPauseIfNavigate: true,
  autoPauseIfOpenNative: true, vslideGesture: false, vslideGestureInFullscreen: true, adUnitId: '', posterForCrawler: '', showCastingButton: false, pictureInPictureMode: null, enableAutoRotation: false, showScreenLockButton: false,
  showSnapshotButton: false, showBackgroundPlaybackButton: false, backgroundPoster: '', referrerPolicy: '', isDrm: false
}

const told: Record<string, string> = { play: 'play', pause: 'pause', ended: 'ended', waiting: 'waiting', timeupdate: 'timeupdate', loadedmetadata: 'loadedmetadata', progress: 'progress', seeked: 'seekcomplete' }

/** Sound or film in the browser's own player. */
abstract class Player extends Builtin<typeof properties> {
  abstract readonly media: HTMLMediaElement

  override create () {
    this.root.prepend(this.media)
    for (const [type, name] of Object.entries(told)) this.media.addEventListener(type, () => this.fire(name, this.now()))
    this.media.addEventListener('error', () => { if (this.data.src) this.fire('error', { errMsg: `MEDIA_ERR_SRC_NOT_SUPPORTED ${this.data.src}` }) })
  }

  override get labelled () { return this.media }
  override exposed () {
    return {
      play: () => { void this.media.play().catch(() => {}) }, pause: () => this.media.pause(), stop: () => { this.media.pause(); this.media.currentTime = 0 },
      seek: (position: number) => { this.media.currentTime = position }, playbackRate: (rate: number) => { this.media.playbackRate = rate }, setSrc: (src: string) => this.set({ src }),
      requestFullScreen: () => { void this.media.requestFullscreen() }, exitFullScreen: () => { void document.exitFullscreen() },
      sendDanmu: () => tellMissing('VideoContext.sendDanmu')
    }
  }

  update (changed?: Set<string>) {
    const { src, autoplay, loop, muted, controls } = this.data
    Object.assign(this.media, { autoplay, loop, muted, controls })
    if (changed && !changed.has('src')) return
    if (src) this.media.src = files.url(src, this.from)
    else this.media.removeAttribute('src')
  }

  override detached () { this.media.pause() }
  private now () { return { currentTime: this.media.currentTime, duration: this.media.duration, width: (this.media as HTMLVideoElement).videoWidth, height: (this.media as HTMLVideoElement).videoHeight } }
}

class Video extends Player {
  readonly media = document.createElement('video')
  override create () {
    this.media.playsInline = true
    super.create()
    this.slot = this.element('div', 'host-video-children')
  }

  override update (changed?: Set<string>) {
    super.update(changed)
    this.media.poster = this.data.poster ? files.url(this.data.poster, this.from) : ''
    this.media.style.objectFit = this.data.objectFit
    if (!changed) this.media.addEventListener('loadedmetadata', () => { if (this.data.initialTime) this.media.currentTime = this.data.initialTime }, { once: true })
  }
}

class Sound extends Player {
  readonly media = document.createElement('audio')
}

builtin('video', properties, Video as never)
builtin('audio', { src: '', loop: false, controls: false, poster: '', name: '', author: '', autoplay: false, muted: false }, Sound as never)
