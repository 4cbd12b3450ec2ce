import type { Answer, Modal, Question, Toast, Wheels } from '../between'
import { byId, h } from './element'

const layer = byId('layer')

/** Draws a dialog over the phone and takes it away when it is answered. Escape answers as the ground does. */
function dialog<T> (role: 'dialog' | 'alertdialog' | 'menu', label: string, place: 'centre' | 'foot', draw: (done: (answer: T) => void) => HTMLElement[], outside?: T): Promise<T> {
  return new Promise(resolve => {
    const before = document.activeElement as HTMLElement | null
    const done = (answer: T) => {
      ground.remove()
      before?.focus()
      resolve(answer)
    }
    const sheet = h('div', { class: `sheet ${place}`, role, 'aria-label': label, 'aria-modal': 'true', tabindex: '-1' }, ...draw(done))
    const leave = () => { if (outside !== undefined) done(outside) }
    const ground = h('div', { class: 'ground', onclick: (event: MouseEvent) => { if (event.target === ground) leave() }, onkeydown: (event: KeyboardEvent) => { if (event.key === 'Escape') leave() } }, sheet)
    layer.append(ground)
    ;(sheet.querySelector<HTMLElement>('input, textarea') ?? sheet).focus()
  })
}

export function showToast (toast: Toast | undefined): void {
  layer.querySelector('.toast')?.parentElement?.remove()
  if (!toast) return
  const { title, icon, mask } = toast
  const picture = icon === 'none' ? '' : icon === 'loading' ? h('i', { class: 'spinner' }) : /^(success|error)$/.test(icon) ? h('i', { class: `toast-${icon}` }) : h('img', { src: icon, alt: '' })
  layer.append(h('div', { class: `toast-layer${mask ? ' mask' : ''}` }, h('div', { class: `toast${icon === 'none' ? ' plain' : ''}`, role: 'status' }, picture, h('span', {}, title))))
}

export function askModal ({ title, content, showCancel, cancelText, cancelColor, confirmText, confirmColor, editable, placeholderText }: Modal): Promise<{ confirm: boolean, content: string }> {
  return dialog('alertdialog', title || content, 'centre', done => {
    const box = editable ? h('textarea', { placeholder: placeholderText, 'aria-label': placeholderText || title }, content) : undefined
    const answer = (confirm: boolean) => done({ confirm, content: box?.value ?? '' })
    return [
      ...title ? [h('h2', {}, title)] : [], ...box ? [box] : content ? [h('p', {}, content)] : [],
      h('footer', {}, showCancel && h('button', { style: `color:${cancelColor}`, onclick: () => answer(false) }, cancelText), h('button', { class: 'main', style: `color:${confirmColor}`, onclick: () => answer(true) }, confirmText))
    ]
  })
}

export function askActionSheet (items: string[], color: string, alertText: string): Promise<number | undefined> {
  return dialog<number>('menu', alertText || '请选择', 'foot', done => [
    ...alertText ? [h('p', { class: 'note' }, alertText)] : [],
    ...items.map((item, index) => h('button', { role: 'menuitem', class: 'row', style: `color:${color}`, onclick: () => done(index) }, item)),
    h('button', { role: 'menuitem', class: 'row last', onclick: () => done(-1) }, '取消')
  ], -1).then(index => index < 0 ? undefined : index)
}

/** Words, perhaps fields or boxes to tick, and an answer: what WeChat asks in windows of its own. */
export function askQuestion ({ title, text, fields = [], confirm, cancel, choices = [] }: Question): Promise<Answer> {
  return dialog<Answer>('dialog', title, 'foot', done => {
    const inputs = fields.map(({ name, label, value, options }) => ({
      name, label, control: options ? h('select', { 'aria-label': label }, ...options.map(option => h('option', { selected: option === value }, option))) : h('input', { 'aria-label': label, value: value ?? '' })
    }))
    const boxes = choices.map(choice => ({ choice, box: h('input', { type: 'checkbox', checked: true, 'aria-label': choice }) }))
    const answer = (confirmed: boolean) => done({
      confirmed, fields: Object.fromEntries(inputs.map(({ name, control }) => [name, control.value])), chosen: boxes.flatMap(({ box }, index) => box.checked ? [index] : [])
    })
    return [
      h('h2', {}, title), ...text ? [h('p', {}, text)] : [],
      ...inputs.map(({ label, control }) => h('label', { class: 'field' }, h('span', {}, label), control)),
      ...boxes.map(({ choice, box }) => h('label', { class: 'choice' }, box, h('span', {}, choice))),
      h('footer', {}, cancel !== undefined && h('button', { onclick: () => answer(false) }, cancel), h('button', { class: 'main', onclick: () => answer(true) }, confirm))
    ]
  }, { confirmed: false, fields: {}, chosen: [] })
}

const rowHeight = 40

/** Wheels of words: turned by finger, wheel or key, or an item is tapped. */
export function turnWheels ({ title, columns, selected, changed }: Wheels): { answer: Promise<number[] | undefined>, columns: (columns: string[][], selected: number[]) => void } {
  let chosen = [...selected]
  const wheels = columns.map((_, column) => {
    const list = h('div', { class: 'wheel', role: 'listbox', tabindex: '0', 'aria-label': `第 ${column + 1} 列` })
    let timer = 0
    list.addEventListener('scroll', () => { clearTimeout(timer); timer = window.setTimeout(() => { if (list.isConnected) turn(column, Math.round(list.scrollTop / rowHeight)) }, 80) })
    return list
  })

  function turn (column: number, index: number) {
    if (chosen[column] === index) return
    chosen[column] = index
    mark(column)
    changed?.(column, index)
  }

  function mark (column: number) {
    [...wheels[column]!.children].forEach((option, index) => option.setAttribute('aria-selected', String(index === chosen[column])))
  }

  function fill (texts: string[][], positions: number[]) {
    chosen = [...positions]
    texts.forEach((items, column) => {
      const list = wheels[column]
      if (!list) return
      if (list.children.length !== items.length || items.some((item, index) => list.children[index]?.textContent !== item)) {
        list.replaceChildren(...items.map((item, index) => h('div', { role: 'option', onclick: () => { list.scrollTo({ top: index * rowHeight, behavior: 'instant' }); turn(column, index) } }, item)))
      }
      list.scrollTop = (chosen[column] ?? 0) * rowHeight
      mark(column)
    })
  }

  const answer = dialog<number[]>('dialog', title || '请选择', 'foot', done => [
    h('header', {}, h('button', { onclick: () => done([]) }, '取消'), h('h2', {}, title), h('button', { class: 'main', onclick: () => done(chosen) }, '确定')),
    h('div', { class: 'wheels' }, ...wheels)
  ], []).then(result => result.length > 0 ? result : undefined)
  fill(columns, selected)
  return { answer, columns: fill }
}

/** Pictures over the whole phone, one at a time. */
export function showPreview (urls: string[], current: number): void {
  layer.querySelector('.preview')?.remove()
  if (urls.length === 0) return
  let at = current
  const image = h('img', { alt: `第 ${at + 1} 张，共 ${urls.length} 张`, src: urls[at] })
  const go = (step: number) => {
    at = (at + step + urls.length) % urls.length
    Object.assign(image, { src: urls[at], alt: `第 ${at + 1} 张，共 ${urls.length} 张` })
  }
  const several = urls.length > 1
  const keys: Record<string, () => void> = { Escape: () => preview.remove(), ArrowLeft: () => go(-1), ArrowRight: () => go(1) }
  const preview = h('div', { class: 'preview', role: 'dialog', 'aria-label': '看图片', tabindex: '-1', onkeydown: ({ key }: KeyboardEvent) => keys[key]?.(), onclick: (event: MouseEvent) => { if (event.target === preview || event.target === image) preview.remove() } },
    image, several && h('button', { 'aria-label': '上一张', onclick: () => go(-1) }, '‹'), several && h('button', { 'aria-label': '下一张', onclick: () => go(1) }, '›'))
  layer.append(preview)
  preview.focus()
}
