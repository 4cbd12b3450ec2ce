const tabs = [
  { path: 'pages/home/index', text: '首页', icon: 'home' },
  { path: 'pages/me/index', text: '我的', icon: 'user' }
]

Component({
  data: { tabs, selected: '' },
  lifetimes: {
    attached () {
      this.setData({ selected: getCurrentPages().slice(-1)[0]?.route ?? '' })
    }
  },
  methods: {
    onTab ({ currentTarget }: WechatMiniprogram.TouchEvent) {
      void wx.switchTab({ url: `/${currentTarget.dataset.path as string}` })
    }
  }
})
