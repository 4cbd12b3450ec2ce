import { now } from '../../../../platform/clock'
import { screen, type Query } from '../../../../platform/screen'
import type { Source } from '../../../../platform/source'
import { statute, type Statute } from '../../learn'
import { articleId, dropStar, putStar } from '../../shelf'
import { openOwn } from '../../routes'
import { statuteView } from './view'

interface Asked { statute: Statute, words: string[] }

/** What a law is asked for: an article, or a chapter that was turned to; the words of a search come along to be marked. */
function asked ({ law = '', article, words = '' }: Query, chapter: number | undefined): Source<Asked> {
  const from = statute({ law, ...chapter !== undefined ? { chapter } : article ? { article } : {} })
  const withWords = (read: Statute): Asked => ({ statute: read, words: words.split(' ').filter(Boolean) })
  return {
    kept () {
      const copy = from.kept()
      return copy && { value: withWords(copy.value), at: copy.at }
    },
    read: async () => withWords(await from.read()),
    isOld: from.isOld
  }
}

/** The chapter that each open page was turned to. */
const turned = new WeakMap<object, number>()

/** One law, opened at an article where one is named; other chapters are read when they are chosen. */
screen({
  data: { chosen: '', contents: false, copied: '' },
  source () { return asked(this.query, turned.get(this)) },
  view: ({ statute: read, words }: Asked) => statuteView(read, words, now()),

  onLoad ({ article = '' }) { this.setData({ chosen: article }) },
  onReady () { this.toChosen() },
  toChosen () {
    if (this.data.chosen) wx.pageScrollTo({ selector: `#a${this.data.chosen.replace('.', '-')}`, offsetTop: -12, duration: 0, fail: () => {} })
  },
  onContents () { this.setData({ contents: !this.data.contents }) },
  onChapter ({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) { void this.turnTo(Number(id)) },
  onNext () { void this.turnTo((this.data.chapter ?? 0) + 1) },
  onBefore () { void this.turnTo((this.data.chapter ?? 0) - 1) },
  async turnTo (chapter: number) {
    turned.set(this, chapter)
    this.setData({ contents: false, chosen: '' })
    await this.reload()
    wx.pageScrollTo({ scrollTop: 0, duration: 0 })
  },
  onChoose ({ currentTarget }: WechatMiniprogram.BaseEvent) {
    const article = currentTarget.dataset.article as string
    this.setData({ chosen: this.data.chosen === article ? '' : article, copied: '' })
  },
  onPlain ({ currentTarget }: WechatMiniprogram.BaseEvent) { openOwn('lesson', { id: currentTarget.dataset.id as string }) },
  onStar () {
    const found = this.data.articles?.find(({ article }) => article === this.data.chosen)
    if (!found || !this.data.law) return
    const { article, label, said } = found
    const one = { kind: 'article' as const, id: articleId(this.data.law, article), title: `${this.data.title ?? ''} ${label}`, at: now(), law: this.data.law, article, lines: said.split('\n') }
    if (found.starred) dropStar(one)
    else putStar(one)
    this.show({ articles: this.data.articles?.map(other => other.article === article ? { ...other, starred: !found.starred } : other) })
  },
  onCopy () {
    const found = this.data.articles?.find(({ article }) => article === this.data.chosen)
    if (found) wx.setClipboardData({ data: `${this.data.title ?? ''} ${found.label}\n${found.said}`, success: () => this.setData({ copied: '复制好了。' }) })
  }
})
