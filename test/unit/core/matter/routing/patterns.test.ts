import { accusationWords, complaint } from '../../../../../cloudfunctions/core/matter/routing/accusation'
import { lawfulChannel } from '../../../../../cloudfunctions/core/matter/routing/channel'
import { gazetteerOf } from '../../../../../cloudfunctions/core/matter/routing/gazetteer'
import { plain } from '../../../../../cloudfunctions/core/matter/routing/grams'
import { namedIn } from '../../../../../cloudfunctions/core/matter/routing/named'
import { urgency } from '../../../../../cloudfunctions/core/matter/routing/urgent'
import { smallTown } from '../../../../support/small-town'

/** A pattern that tries every way to split its input would not come back from these within the life of the test runner. */
const pumped = ['书记', '村', '贪', '我们的', '停水天', '威胁', '房随时', '尊敬的', '*', 'a1', '控制', '仲裁', 'http://x', '姓王的'].map(words => `${words.repeat(10_000 / words.length)}！`)

test.each(pumped)('every pattern comes back from ten thousand characters of one kind', text => {
  const gazetteer = gazetteerOf(smallTown)
  expect(() => [urgency(text), lawfulChannel(text), accusationWords(text), complaint.test(text), plain(text), namedIn(text, gazetteer, undefined)]).not.toThrow()
})
