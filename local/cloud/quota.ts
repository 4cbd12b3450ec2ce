import { limits } from '../limits'
import { Refusal } from './errors'

const writes = new Set(['database.insertDocument', 'database.modifyDocument', 'database.modifyAndReturnDoc', 'database.removeDocument', 'database.addCollection'])
const reads = new Set(['database.getDocument', 'database.calculateDocument', 'database.aggregateDocuments'])
const dayMs = 86_400_000
const inShanghai = 8 * 3_600_000

/** Counts what the basic plan limits, and refuses beyond it as the cloud does. */
export class Quota {
  private second = { at: 0, calls: 0 }
  private day = { at: 0, reads: 0, writes: 0 }
  private underWay = 0
  private readonly total = { calls: 0, reads: 0, writes: 0, refused: 0, peak: 0 }

  /** `now` is the service's clock, by which days go; seconds go by the machine's. */
  constructor (private readonly now: () => number, private readonly wall: () => number = () => performance.now()) {}

  /** Before a call. Errors: EXCEED_REQUEST_LIMIT, EXCEED_CONCURRENT_REQUEST_LIMIT. Ends with `left`. */
  enter (action: string): void {
    if (!action.startsWith('database.')) return
    this.roll()
    this.total.calls++
    const { basic } = limits
    if (this.underWay >= basic.connections) throw this.refused('EXCEED_CONCURRENT_REQUEST_LIMIT', `more than ${basic.connections} concurrent requests`)
    if (++this.second.calls > basic.callsPerSecond) throw this.refused('EXCEED_REQUEST_LIMIT', `more than ${basic.callsPerSecond} requests a second`)
    if (reads.has(action)) { this.total.reads++; if (++this.day.reads > basic.readsPerDay) throw this.refused('EXCEED_REQUEST_LIMIT', `more than ${basic.readsPerDay} reads a day`) }
    if (writes.has(action)) { this.total.writes++; if (++this.day.writes > basic.writesPerDay) throw this.refused('EXCEED_REQUEST_LIMIT', `more than ${basic.writesPerDay} writes a day`) }
    this.total.peak = Math.max(this.total.peak, this.second.calls)
    this.underWay++
  }

  left (action: string): void { if (action.startsWith('database.')) this.underWay-- }

  private refused (code: string, message: string): Refusal { this.total.refused++; return new Refusal(code, `[LimitExceeded] ${message}`) }

  private roll (): void {
    const second = Math.floor(this.wall() / 1000)
    if (second !== this.second.at) this.second = { at: second, calls: 0 }
    const day = Math.floor((this.now() + inShanghai) / dayMs)
    if (day !== this.day.at) this.day = { at: day, reads: 0, writes: 0 }
  }

  /** What a month of days like this run would take. */
  report (): string {
    const { calls, reads: read, writes: written, refused, peak } = this.total
    const { readsPerDay, writesPerDay, callsPerSecond } = limits.basic
    const share = (count: number, most: number): string => `${(count / most * 100).toFixed(1)}%`
    return [`数据库调用 ${calls} 次（读 ${read}，写 ${written}），最忙的一秒 ${peak} 次（上限 ${callsPerSecond}），超限被拒 ${refused} 次。`,
      `如果一天就这些：一个月 ${calls * 30} 次；基础版每天的读用掉 ${share(read, readsPerDay)}，写用掉 ${share(written, writesPerDay)}。`].join('\n')
  }
}
