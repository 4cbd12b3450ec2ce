import { now } from '../../../../platform/clock'
import { showDay } from '../../../../platform/dates'

/** A day between two others, shown with its weekday. `bind:change` has it as YYYY-MM-DD. */
Component({
  properties: { label: String, hint: String, error: String, value: String, from: String, to: String, placeholder: { type: String, value: '点这里选' } },
  data: { shown: '' },
  observers: {
    value (value: string) { this.setData({ shown: value ? showDay(value, now()) : '' }) }
  },
  methods: {
    onChange ({ detail }: WechatMiniprogram.CustomEvent<{ value: string }>) { this.triggerEvent('change', { value: detail.value }) }
  }
})
