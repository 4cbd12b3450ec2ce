/** Around the content of every page: the offline bar, the skeleton, why there is nothing. Content stands in it once it is there. */
Component({
  properties: {
    /** `frame` of the page's data. */
    frame: { type: Object, value: { phase: 'shown' } },
    /** The skeleton: detail, rows, menu, form. */
    shape: String,
    form: Boolean,
    /** Leaves room for the tab bar. */
    tab: Boolean,
    /** The content needs no answer, which adds to it: it stands from the first moment. */
    always: Boolean
  },
  methods: {
    onRetry () { this.triggerEvent('retry') }
  }
})
