const { search } = require('../../../../services/goods')

const debounce = (work, wait) => { let timer; return function (...args) { clearTimeout(timer); timer = setTimeout(() => work.apply(this, args), wait) } }

Page({
  data: { word: '', history: [], found: null, asking: false },
  onLoad () {
    this.onChange = debounce(this.onChange, 10)
    this.setData({ history: wx.getStorageSync('history') || [] })
  },
  onChange ({ detail: { value } }) { this.setData({ word: value }) },
  async search ({ detail: { value } }) {
    const word = value || this.data.word
    if (!word) return
    const history = [word, ...this.data.history.filter(other => other !== word)].slice(0, 5)
    wx.setStorageSync('history', history)
    this.setData({ word, history, found: await search(word) })
  },
  again ({ currentTarget }) { this.search({ detail: { value: currentTarget.dataset.word } }) },
  clear () { this.setData({ word: '', found: null }) },
  forget () { this.setData({ asking: true }) },
  kept () { this.setData({ asking: false }) },
  forgotten () { wx.removeStorageSync('history'); this.setData({ history: [], asking: false }) },
  open ({ detail: { goods } }) { wx.redirectTo({ url: `../details/index?id=${goods.id}` }) }
})
