import { isOfficial } from '../services/session'
import { tabsFor } from './view'

/** What it shows is right from its first moment: the route of its page, the role as it was last known. */
Component({
  data: { tabs: tabsFor(isOfficial()), selected: '' },
  lifetimes: {
    attached () { this.refresh() }
  },
  methods: {
    /** Called by each tab page when it is shown. */
    refresh () {
      const tabs = tabsFor(isOfficial())
      const selected = getCurrentPages().slice(-1)[0]?.route ?? ''
      if (selected !== this.data.selected || tabs.length !== this.data.tabs.length) this.setData({ tabs, selected })
    },
    onTab ({ currentTarget }: WechatMiniprogram.BaseEvent) { void wx.switchTab({ url: `/${currentTarget.dataset.route as string}` }) }
  }
})
