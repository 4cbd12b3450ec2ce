import type { Failure } from '../../../../platform/failure'
import { backTo } from '../../../../platform/pages'
import { routes } from '../../routes'

/** Somebody else was faster: what this page does is not to be done any more. */
const stale: Failure = { code: 'WRONG_STATE', title: '这件事刚才有人更新了，现在不在这一步。', text: '您写的还在。', acts: ['latest'], number: '' }

/**
 * A page on which an official does one thing with one matter: its question, whose matter it is about, what is wrong, the fields in the slot,
 * whom to call, and the bar. `bind:main` sends, `bind:act` names another button, `bind:retry` reads again, `bind:field` leads to a field.
 */
Component({
  properties: {
    frame: Object, matterId: String, stale: Boolean,
    question: String,
    /** What, where, number: 水渠堵了 · 甲村 2 组 · 编号 4821 0936. */
    about: { type: Array, value: [] as string[] },
    errors: { type: Array, value: [] as object[] }, failure: { type: Object, value: null as unknown as object },
    main: String, busy: Boolean, busyText: { type: String, value: '正在提交…' }, acts: { type: Array, value: [] as object[] },
    /** No phone line and no title: discipline's pages. */
    quiet: Boolean,
    /** Above the bar: what is still missing, and the words that lead there (`bind:line`). */
    line: String, lineAct: String
  },
  data: { whyStale: stale },
  methods: {
    onRetry () { this.triggerEvent('retry') },
    onLatest () { backTo(routes.matter, { id: this.data.matterId }) },
    onOk () { this.triggerEvent('ok') },
    onSendAgain () { this.triggerEvent('main') },
    onField ({ detail }: WechatMiniprogram.CustomEvent<object>) { this.triggerEvent('field', detail) },
    onMain () { this.triggerEvent('main') },
    onLine () { this.triggerEvent('line') },
    onAct ({ detail }: WechatMiniprogram.CustomEvent<object>) { this.triggerEvent('act', detail) }
  }
})
