/** One answer on a check page: its label, the answer, 改. What is more than words stands in the slot. */
Component({
  properties: { label: String, value: String, hint: String, editable: Boolean, first: Boolean },
  methods: {
    onEdit () { this.triggerEvent('edit') }
  }
})
