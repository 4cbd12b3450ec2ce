Component({
  externalClasses: ['wr-class'],
  options: { virtualHost: true },
  properties: { cents: { type: Number, optionalTypes: [String], value: 0 }, type: String }
})
