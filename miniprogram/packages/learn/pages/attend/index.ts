import { now } from '../../../../platform/clock'
import { showMoment, showTime } from '../../../../platform/dates'
import { newKey } from '../../../../platform/keys'
import { screen } from '../../../../platform/screen'
import { attend, lecture } from '../../learn'
import { goOn } from '../../routes'

/** 签到: the six digits on the spot, typed or scanned; they change every minute. */
screen({
  data: { code: '', done: '', id: '', hours: '' },
  key: '',

  onLoad ({ lecture: id = '', code = '' }) {
    this.key = ''
    const copy = lecture(id).kept()?.value
    const early = copy && now() < copy.attendFrom ? `讲堂 ${showTime(copy.at)} 开始，${showTime(copy.attendFrom)} 起可以签到` : ''
    this.setData({ id, code, hours: early })
  },
  onCode ({ detail: { value } }: WechatMiniprogram.Input) { this.setData({ code: value.replace(/\D/g, '') }) },
  onScan () {
    wx.scanCode({
      onlyFromCamera: true,
      success: ({ result }) => {
        const [code] = /\d{6}/.exec(result) ?? []
        if (!code) return
        this.setData({ code })
        void this.onSend()
      },
      fail: () => {}
    })
  },
  async onSend () {
    const { code, id } = this.data
    const done = await this.send(async () => attend({ key: this.key ||= await newKey(), code, ...id ? { lectureId: id } : {} }))
    if (!done) return
    this.key = ''
    this.setData({ done: showMoment(done.at, now()), id: done.lectureId })
  },
  onLecture () { goOn('lecture', { id: this.data.id }) }
})
