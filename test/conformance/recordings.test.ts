import { bodyOf, comparableUrl, headers, recordedBody, recordedReply, replyOf, stable, withoutDocuments } from '../support/cloud/comparable'
import { haveRecordings, recordings } from '../support/cloud/recordings'
import type { Recorded } from '../support/cloud/recordings'
import { Replay } from '../support/cloud/replay'
import type { Replayed } from '../support/cloud/replay'
import { exceptions, ownDocuments } from '../support/cloud/replay-cases'

const all = recordings()
const nameOf = ({ api, name }: Recorded): string => `${api}: ${name}`

/** Requests byte for byte; replies and results as far as they are the cloud's own and not the stub's. */
function check (one: Recorded, { heard, outcome }: Replayed): void {
  const exchanges = one.requests ?? []
  const exception = exceptions[nameOf(one)]
  expect(heard.map(({ method, url }) => `${method} ${comparableUrl(url)}`)).toEqual(exchanges.map(({ method, url }) => `${method} ${comparableUrl(url)}`))
  const ids = new Map<string, string>()
  heard.forEach((passed, i) => {
    const recorded = exchanges[i]!
    if (i >= (exception?.same ?? Infinity)) return
    if (!recorded.url.startsWith('/cos/')) {
      expect(headers(passed.headers)).toEqual(headers(recorded.headers))
      expect(bodyOf(passed)).toEqual(recordedBody(recorded, ids))
    }
    const transactionId = (recorded.response.body as { transactionId?: string } | undefined)?.transactionId
    if (transactionId) ids.set(transactionId, (JSON.parse(String(passed.reply)) as { transactionId: string }).transactionId)
    if (exception?.forced) return
    expect(passed.status).toBe(recorded.response.status)
    if (!recorded.url.startsWith('/cos/')) {
      expect(passed.type).toBe(recorded.response.headers['content-type'])
      expect(replyOf(passed, exception !== undefined)).toEqual(recordedReply(recorded, exception !== undefined))
    }
  })
  if (exception && !exception.forced) { expect([exception.instead(outcome), outcome]).toEqual([true, outcome]); return }
  const compare = ownDocuments(one) && !exception ? (value: unknown) => withoutDocuments(stable(value)) : stable
  expect(compare(outcome.error ?? outcome.result)).toEqual(compare(one.error ?? one.result))
}

if (!haveRecordings) {
  test.skip('the recordings are not here: CLOUDBASE_RECORDINGS names their folder', () => {})
} else {
  let replay: Replay
  beforeAll(async () => { replay = await Replay.start('wx-server-sdk') })
  afterAll(() => replay.stop())

  test.each(all.filter(one => !exceptions[nameOf(one)]?.skipped).map(one => [nameOf(one), one] as const))('%s', async (_, one) => {
    check(one, await replay.run(one))
  })

  test('every exception is one that was recorded', () => {
    const names = all.map(nameOf)
    expect(Object.keys(exceptions).filter(name => !names.includes(name))).toEqual([])
  })
}
