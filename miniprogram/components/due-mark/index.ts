/** Stands beside a chip and never instead of it: 今天到期, 已超 2 天. One that is `calm` has time. */
Component({
  properties: { icon: String, text: String, ink: { type: String, value: 'amber' }, calm: Boolean }
})
