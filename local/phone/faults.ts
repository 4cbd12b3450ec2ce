/** What goes wrong with the next `times` calls of an API. */
export interface Fault {
  /** Dotted name, such as subscribeMessage.send. */
  readonly api: string
  /**
   * silent: the message is taken and no answer ever comes. unavailable: an HTTP 5xx, nothing taken. garbled: an answer that is no
   * JSON, nothing taken. errcode: WeChat's own refusal. status: the SMS provider's refusal of every number.
   */
  readonly kind: 'silent' | 'unavailable' | 'garbled' | 'errcode' | 'status'
  readonly errcode?: number
  readonly status?: string
  readonly times: number
}

/** The faults that tests ask for, used up in order. */
export function openFaults () {
  let faults: Fault[] = []
  return {
    set (list: readonly Fault[]) { faults = list.map(fault => ({ ...fault })) },
    take (api: string): Fault | undefined {
      const fault = faults.find(fault => fault.api === api && fault.times > 0)
      faults = faults.map(each => each === fault ? { ...each, times: each.times - 1 } : each)
      return fault
    }
  }
}
