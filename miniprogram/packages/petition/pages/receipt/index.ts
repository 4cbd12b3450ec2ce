import { now } from '../../../../platform/clock'
import { goHome } from '../../../../platform/pages'
import { screen } from '../../../../platform/screen'
import { askForMessages } from '../../../../services/subscribe'
import { openOwn } from '../../form/pages'
import { lastReceipt } from '../../form/receipt'
import { receiptView } from './view'

const none = { matterId: '', shortNo: '', receivedAt: 0, desk: { unit: '', post: '', phone: '' }, clocks: [], urgent: false }

screen({
  data: { ...receiptView(none, 0), asked: '' },

  onLoad (query) {
    const receipt = lastReceipt(query.id ?? '')
    if (!receipt) return goHome()
    this.setData(receiptView(receipt, now()))
  },

  /** WeChat's panel opens inside the tap, and once on a page. */
  async onRemind () {
    const accepted = await askForMessages(['TA', 'TB', 'TD'])
    this.setData({ asked: accepted ? '好，有进展会提醒您一次。' : '没关系，我们发短信；消息里也都有。' })
  },
  onMatter () { openOwn('detail', { id: this.query.id ?? '' }) },
  onWhy () { openOwn('clock', { id: this.query.id ?? '', code: this.data.clock }) },
  onHome () { goHome() }
})
