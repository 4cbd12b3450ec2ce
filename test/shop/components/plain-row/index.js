Component({ properties: { goods: Object } })
