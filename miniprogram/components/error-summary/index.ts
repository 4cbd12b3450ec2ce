import type { FieldError } from '../../platform/refusal'

/** On top of a form that cannot go on: how many places, and the words of each, which lead to the field with the id `field-NAME`. */
Component({
  properties: { errors: Array },
  observers: {
    errors (errors: FieldError[]) { if (errors.length > 0) wx.pageScrollTo({ scrollTop: 0, duration: 0, fail: () => {} }) }
  },
  methods: {
    onTap ({ currentTarget }: WechatMiniprogram.BaseEvent) {
      const field = currentTarget.dataset.field as string
      wx.pageScrollTo({ selector: `#field-${field}`, offsetTop: -16, duration: 0, fail: () => {} })
      this.triggerEvent('field', { field })
    }
  }
})
