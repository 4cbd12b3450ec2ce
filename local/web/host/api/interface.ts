import { createAnimation } from '../phone/animation'
import { currentPage } from '../phone/stack'
import { startPullDownRefresh, stopPullDownRefresh } from '../phone/pull-down'
import { shell } from '../phone/shell'
import { files } from '../phone/program-files'
import { api, family, number, Refusal, text } from './call'

let toastTimer = 0
let loading = false

function hideToast () {
  clearTimeout(toastTimer)
  shell.toast(undefined)
  loading = false
}

const dialogs = family({
  showToast ({ title, icon = 'success', image, duration = 1500, mask }) {
    hideToast()
    shell.toast({ title: text(title), icon: image ? files.url(text(image)) : text(icon), mask: Boolean(mask) })
    toastTimer = window.setTimeout(hideToast, number(duration))
  },
  hideToast: () => hideToast(),
  showLoading ({ title, mask }) {
    hideToast()
    loading = true
    shell.toast({ title: text(title), icon: 'loading', mask: Boolean(mask) })
  },
  hideLoading () { if (loading) hideToast() },

  async showModal ({ title, content, showCancel = true, cancelText, cancelColor, confirmText, confirmColor, editable, placeholderText }) {
    const { confirm, content: written } = await shell.modal({
      title: text(title), content: text(content), showCancel: Boolean(showCancel), cancelText: text(cancelText, '取消'), cancelColor: text(cancelColor, '#000000'),
      confirmText: text(confirmText, '确定'), confirmColor: text(confirmColor, '#576B95'), editable: Boolean(editable), placeholderText: text(placeholderText)
    })
    return { confirm, cancel: !confirm, content: editable ? written : null }
  },

  async showActionSheet ({ itemList, itemColor, alertText }) {
    const items = (itemList ?? []) as string[]
    if (items.length === 0 || items.length > 6) throw new Refusal('parameter error: itemList should have 1 to 6 items')
    const tapIndex = await shell.actionSheet(items, text(itemColor, '#000000'), text(alertText))
    if (tapIndex === undefined) throw new Refusal('cancel')
    return { tapIndex }
  },
  enableAlertBeforeUnload ({ message }) { if (currentPage()) currentPage()!.alert = text(message) },
  disableAlertBeforeUnload () { if (currentPage()) currentPage()!.alert = undefined }
})

const scrolling = {
  startPullDownRefresh: api('startPullDownRefresh', () => startPullDownRefresh()),
  stopPullDownRefresh: api('stopPullDownRefresh', () => stopPullDownRefresh()),
  pageScrollTo: api('pageScrollTo', ({ scrollTop, selector, offsetTop, duration = 300 }) => {
    const found = selector ? currentPage()?.component.getShadowRoot()?.querySelector(text(selector)) : undefined
    if (selector && !found) throw new Refusal(`can not find selector ${text(selector)}`)
    const top = found ? (found.$$ as unknown as HTMLElement).getBoundingClientRect().top + window.scrollY + number(offsetTop) : number(scrollTop)
    window.scrollTo({ top, behavior: number(duration) > 0 ? 'smooth' : 'instant' })
  })
}

const fonts = {
  loadFontFace: api('loadFontFace', async ({ family, source, desc }) => {
    const face = new FontFace(text(family), text(source), desc as FontFaceDescriptors)
    document.fonts.add(await face.load())
    return { status: 'loaded' }
  })
}

export const interfaces = { ...dialogs, ...scrolling, ...fonts, createAnimation, nextTick: (then: () => void) => { queueMicrotask(then) } }
