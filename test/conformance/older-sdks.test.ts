import { bodyOf, recordedBody, stable, withoutDocuments } from '../support/cloud/comparable'
import { haveRecordings, recordings } from '../support/cloud/recordings'
import type { Recorded } from '../support/cloud/recordings'
import { Replay } from '../support/cloud/replay'
import { exceptions, ownDocuments } from '../support/cloud/replay-cases'

const nameOf = ({ api, name }: Recorded): string => `${api}: ${name}`
const apis = /^(collection|document|query|aggregate|transaction|callFunction|createCollection)/
const cases = recordings().filter(one => apis.test(one.api) && one.requests?.length && !one.error && !exceptions[nameOf(one)])

/** Older SDKs say the same with one word more, `eventId`, and in another order. */
const sorted = (text: unknown): unknown => {
  const { eventId: _, ...body } = JSON.parse(String(text)) as Record<string, unknown>
  return Object.fromEntries(Object.entries(body).sort())
}

if (!haveRecordings) {
  test.skip('the recordings are not here: CLOUDBASE_RECORDINGS names their folder', () => {})
} else {
  describe.each([['wx-server-sdk-3'], ['wx-server-sdk-2']] as const)('%s', version => {
    let replay: Replay
    beforeAll(async () => { replay = await Replay.start(version) })
    afterAll(() => replay.stop())

    test.each(cases.map(one => [nameOf(one), one] as const))('%s', async (_, one) => {
      const { heard, outcome } = await replay.run(one)
      const ids = new Map<string, string>()
      expect(heard.length).toBe(one.requests!.length)
      heard.forEach((passed, i) => {
        const recorded = one.requests![i]!
        expect(passed.url).toMatch(/^\/admin\?&?eventId=[\w-]*&seqId=/)
        expect(sorted(bodyOf(passed))).toEqual(sorted(recordedBody(recorded, ids)))
        const transactionId = (recorded.response.body as { transactionId?: string }).transactionId
        if (transactionId) ids.set(transactionId, (JSON.parse(String(passed.reply)) as { transactionId: string }).transactionId)
      })
      const compare = ownDocuments(one) ? (value: unknown) => withoutDocuments(stable(value)) : stable
      expect(compare(outcome.error ?? outcome.result)).toEqual(compare(one.result))
    })
  })
}
