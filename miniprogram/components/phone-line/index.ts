import { dial, town } from '../../platform/town'

/** A person is always one tap away: stands at the end of every page with a form. */
Component({
  data: { phone: '', hours: '' },
  lifetimes: {
    attached () {
      const { phone, hours } = town()
      this.setData({ phone, hours })
    }
  },
  methods: {
    onTap () { dial(this.data.phone) }
  }
})
