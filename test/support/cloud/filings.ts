import { EJSON } from 'bson'

/** A matter as a filing inserts it: the document with its first messages in it. About 2 KB. */
export function filing (n: number): Record<string, unknown> {
  const at = 1_770_000_000_000 + n * 1000
  return {
    _id: `m${n}`, shape: 1, version: 1, kind: 'claim', state: 'received', queue: 'intake', deskId: `unit-${n % 20}`, deskKey: `0|${at}`,
    shortNo: `2026-${n}`, filerKey: `filer-${n % 5000}`, createdAt: at, nextClockAt: at + 86_400_000, nextSendAt: at, places: ['village-3', `group-${n % 12}`],
    title: '门口的路灯坏了，晚上走路看不见', text: '村委会往东第三个路口的路灯上个月就不亮了，老人晚上出门摔过一次，请派人来看看。'.repeat(8),
    clocks: [{ code: 'C1', startsAt: at, dueAt: at + 15 * 86_400_000, article: '信访工作条例第二十二条', provisional: false }],
    history: [{ type: 'filed', at, by: 'filer', note: '本人提交' }],
    outbox: { [`o${n}`]: { to: 'filer', text: '您反映的事项已收到，编号见详情。', at, tries: 0 } },
    done: [{ key: `key-${n}`, digest: 'x'.repeat(43), at }]
  }
}

/** As the SDK sends it: every number wrapped. */
export const insertion = (document: Record<string, unknown>, collectionName = 'matters'): string =>
  JSON.stringify({ collectionName, data: [EJSON.stringify(document, { relaxed: false })], action: 'database.insertDocument', envName: 'local-env' })

export const plan = {
  collections: {
    matters: {
      indexes: [
        { name: 'desk', keys: [['queue', 1], ['deskId', 1], ['deskKey', 1]] }, { name: 'filer', keys: [['filerKey', 1], ['createdAt', -1]] },
        { name: 'clock', keys: [['nextClockAt', 1]] }, { name: 'send', keys: [['nextSendAt', 1]] },
        { name: 'shortNo', keys: [['shortNo', 1]], unique: true }, { name: 'places', keys: [['places', 1]], multikey: true }
      ]
    },
    days: { indexes: [{ name: 'date', keys: [['date', 1]] }] }
  }
}
