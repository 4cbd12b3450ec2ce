import { now } from './platform/clock'
import { online, watchNetwork } from './platform/network'
import { sweepDrafts } from './services/drafts'
import { reportConsent } from './services/subscribe'

App({
  onLaunch () {
    wx.cloud.init()
    watchNetwork()
    sweepDrafts(now())
    if (online()) void reportConsent()
  }
})
