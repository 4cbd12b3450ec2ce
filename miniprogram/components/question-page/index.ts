/**
 * A page of a form: what is wrong on top, the question, the fields in the slot, one button, and whom to call. `bind:next` goes on;
 * `bind:field` names the field that a link of the summary leads to; `bind:retry`, `keep`, `latest`, `ok` come from a failure.
 */
Component({
  properties: {
    question: String,
    errors: Array,
    failure: Object,
    action: { type: String, value: '继续' },
    /** Something else on the page is the filled button, as 说完了 while recording. */
    plain: Boolean,
    busy: Boolean,
    busyText: { type: String, value: '正在提交…' },
    /** No phone line: confidential pages, where it would lead to the counter. */
    quiet: Boolean
  },
  methods: {
    onNext () { this.triggerEvent('next') },
    onField ({ detail }: WechatMiniprogram.CustomEvent<object>) { this.triggerEvent('field', detail) },
    onAct ({ type }: WechatMiniprogram.CustomEvent) { this.triggerEvent(type) }
  }
})
