import { newKey } from '../../../../platform/keys'
import { screen } from '../../../../platform/screen'
import { withdrawMatter } from '../../../../services/petition'
import { goBack } from '../../form/pages'

screen({
  key: '',

  async onWithdraw () {
    const done = await this.send(async () => withdrawMatter({ key: this.key ||= await newKey(), matterId: this.query.id ?? '' }))
    if (done) goBack()
  },
  onBack () { goBack() }
})
