import { screen } from '../../../../platform/screen'
import { closeMatter } from '../../../../services/casework'
import { acting, write } from '../../acting'
import { finish } from '../../told'
import { writtenKey } from '../../written'
import { proofOf, sendProof, type Proof } from '../../photos'
import { closeErrors, closeView, ways, type CloseFields } from './view'

screen({
  data: { ways },
  source () { return acting('close', this.query.id ?? '') },
  view: closeView,

  onResult ({ currentTarget }: WechatMiniprogram.BaseEvent) { write(this, 'close', { result: currentTarget.dataset.id as string }) },
  onField ({ currentTarget, detail: { value } }: WechatMiniprogram.CustomEvent<{ value: string }>) { write(this, 'close', { [currentTarget.dataset.field as string]: value }) },
  onNoPromise () { write(this, 'close', { promiseOn: '' }) },

  proofs (): Proof[] { return this.data.fields?.proof ?? [] },
  keep (proof: Proof) { write(this, 'close', { proof: this.proofs().map(other => other.id === proof.id ? proof : other) }) },
  async sendOne (proof: Proof) {
    this.keep({ ...proof, state: 'sending' })
    this.keep(await sendProof(proof))
  },
  async onAdd ({ detail: { paths } }: WechatMiniprogram.CustomEvent<{ paths: string[] }>) {
    const added = await Promise.all(paths.map(proofOf))
    write(this, 'close', { proof: [...this.proofs(), ...added] })
    await Promise.all(added.map(proof => this.sendOne(proof)))
  },
  onRetry ({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    const proof = this.proofs().find(other => other.id === id)
    if (proof) void this.sendOne(proof)
  },
  onRemove ({ detail: { id } }: WechatMiniprogram.CustomEvent<{ id: string }>) { write(this, 'close', { proof: this.proofs().filter(other => other.id !== id) }) },

  async onMain () {
    const { matterId = '' } = this.data
    const errors = closeErrors(this.data.fields as CloseFields)
    if (errors.length > 0) return this.setData({ errors })
    const key = await writtenKey('close', matterId)
    const done = await this.send(async () => {
      await Promise.all(this.proofs().filter(({ mediaId }) => mediaId === undefined).map(proof => this.sendOne(proof)))
      const { result, text, promiseOn, visitOn, proof } = this.data.fields as CloseFields
      return closeMatter({ key, matterId, result: result as 'done', text, visitOn, proof: proof.flatMap(({ mediaId }) => mediaId ?? []), ...promiseOn === '' ? {} : { promiseOn } })
    })
    if (done) finish('close', matterId, done.closed ? '办结了，到日子有人回访' : '记下了。提交人申请复查的日子过了才办结')
  }
})
