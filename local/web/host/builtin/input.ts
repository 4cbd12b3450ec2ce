import { plainUnits } from '../phone/units'
import { anything, builtin } from './builtin'
import { Field } from './form'

const shared = {
  name: '', value: anything(null), placeholder: '', placeholderStyle: '', disabled: false, maxlength: 140, cursorSpacing: 0, focus: false, autoFocus: false, confirmType: 'done', confirmHold: false, cursor: -1, selectionStart: -1, selectionEnd: -1,
  adjustPosition: true, holdKeyboard: false, cursorColor: '', adjustKeyboardTo: '', keyboardAccessoryId: ''
}
const ofInput = {
  ...shared, placeholderClass: 'input-placeholder', type: 'text', password: false, alwaysEmbed: false, safePasswordCertPath: '', safePasswordLength: null, safePasswordTimeStamp: null, safePasswordNonce: '', safePasswordSalt: '', safePasswordCustomHash: ''
}
const ofTextArea = { ...shared, placeholderClass: 'textarea-placeholder', autoHeight: false, fixed: false, showConfirmBar: true, disableDefaultPadding: false, confirmType: 'return' }

/** Text that a person types, one line or several: an element of the browser inside, in the page's own type. */
abstract class TextField<E extends HTMLInputElement | HTMLTextAreaElement, D extends typeof shared & { placeholderClass: string }> extends Field<D> {
  readonly hint = document.createElement('div')
  abstract readonly box: E

  override create () {
    this.hint.setAttribute('aria-hidden', 'true')
    this.element('div', 'host-field').append(this.hint, this.box)
    this.box.addEventListener('input', () => this.typed())
    this.box.addEventListener('focus', () => this.fire('focus', { value: this.box.value, height: 0 }))
    this.box.addEventListener('blur', () => this.fire('blur', { value: this.box.value, cursor: this.box.selectionStart ?? 0 }))
  }

  override get labelled () { return this.box }
  get value () { return this.box.value }
  activate () { if (!this.data.disabled) this.box.focus() }
  reset () { this.set({ value: '' } as Partial<D>) }

  update (changed?: Set<string>) {
    const { value, placeholder, placeholderStyle, placeholderClass, disabled, maxlength, focus } = this.data
    const text = value === null || value === undefined ? '' : String(value)
    if (this.box.value !== text && (!changed || changed.has('value'))) this.box.value = text
    this.box.placeholder = placeholder
    this.box.disabled = disabled
    this.box.maxLength = maxlength >= 0 ? maxlength : 524_288
    this.hint.textContent = placeholder
    this.hint.setAttribute('style', plainUnits(placeholderStyle))
    this.hint.className = `host-placeholder ${this.classes(placeholderClass)}`
    this.showHint()
    if (changed?.has('focus') && this.root.isConnected) { if (focus) this.focus(); else this.box.blur() }
  }

  override attached () { if (this.data.focus || this.data.autoFocus) requestAnimationFrame(() => this.focus()) }

  private focus () {
    this.box.focus()
    const { cursor, selectionStart, selectionEnd } = this.data
    const [from, to] = selectionStart >= 0 && selectionEnd >= 0 ? [selectionStart, selectionEnd] : cursor >= 0 ? [cursor, cursor] : []
    if (from !== undefined) this.box.setSelectionRange(from, to!)
  }

  private showHint () { this.hint.hidden = this.box.value !== '' }

  /** A handler may give back what the field shall hold instead. */
  protected typed () {
    this.showHint()
    const { value, selectionStart } = this.box
    this.set({ value } as Partial<D>)
    this.fire('input', { value, cursor: selectionStart ?? value.length, keyCode: value.charCodeAt((selectionStart ?? 1) - 1) || 8 }, {
      handleListenerReturn: answer => {
        const wanted = typeof answer === 'object' ? answer as { value: string, cursor?: number } | null : typeof answer === 'string' ? { value: answer } : null
        if (!wanted) return
        this.set({ value: wanted.value } as Partial<D>)
        if (wanted.cursor !== undefined) this.box.setSelectionRange(wanted.cursor, wanted.cursor)
      }
    })
  }
}

const modes: Record<string, string> = { number: 'numeric', idcard: 'text', digit: 'decimal', tel: 'tel', url: 'url', email: 'email' }

class Input extends TextField<HTMLInputElement, typeof ofInput> {
  readonly box = document.createElement('input')

  override create () {
    super.create()
    this.box.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || event.isComposing) return
      this.fire('confirm', { value: this.box.value })
      if (!this.data.confirmHold) this.box.blur()
    })
    this.box.addEventListener('change', () => { if (this.data.type === 'nickname') this.fire('change', { value: this.box.value }) })
  }

  override update (changed?: Set<string>) {
    this.box.type = this.data.password || this.data.type === 'safe-password' ? 'password' : 'text'
    this.box.inputMode = modes[this.data.type] ?? 'text'
    this.box.enterKeyHint = this.data.confirmType
    super.update(changed)
  }
}

class TextArea extends TextField<HTMLTextAreaElement, typeof ofTextArea> {
  readonly box = document.createElement('textarea')
  private lines = 0

  override create () {
    super.create()
    this.box.addEventListener('keydown', event => {
      if (event.key !== 'Enter' || event.isComposing || this.data.confirmType === 'return') return
      event.preventDefault()
      this.fire('confirm', { value: this.box.value })
      if (!this.data.confirmHold) this.box.blur()
    })
  }

  override update (changed?: Set<string>) {
    this.root.toggleAttribute('auto-height', this.data.autoHeight)
    this.box.rows = this.data.autoHeight ? 1 : 2
    super.update(changed)
    this.measure()
  }

  override attached () {
    super.attached()
    this.measure()
  }

  protected override typed () {
    super.typed()
    this.measure()
  }

  /** Grows with its lines where it may, and tells when their number changes. */
  private measure () {
    if (this.root.offsetWidth === 0) return // not drawn yet
    this.box.style.height = ''
    const height = this.box.scrollHeight
    if (this.data.autoHeight) this.box.style.height = `${height}px`
    const lineHeight = parseFloat(getComputedStyle(this.box).lineHeight) || 1
    const lines = Math.max(1, Math.round(height / lineHeight))
    if (lines === this.lines) return
    this.lines = lines
    this.fire('linechange', { height, heightRpx: height * 750 / window.innerWidth, lineCount: lines, lineHeight })
  }
}

builtin('input', ofInput, Input as never)
builtin('textarea', ofTextArea, TextArea as never)
