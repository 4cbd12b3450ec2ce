Component({ properties: { status: { type: Number, value: 0 } }, methods: { again () { this.triggerEvent('again') } } })
