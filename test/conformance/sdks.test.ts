import { createReadStream, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nodeSdk, wxCloud } from '../support/cloud/sdk'
import { startCloud } from '../support/cloud/service'
import type { Running } from '../support/cloud/service'

/* eslint-disable @typescript-eslint/no-explicit-any -- the SDKs are without types */

let running: Running
beforeAll(async () => {
  running = await startCloud({
    database: { collections: { c: { indexes: [{ name: 'no', keys: [['no', 1]], unique: true }] } } },
    invokeFunction: async (name, data) => name === 'sum' ? JSON.stringify((JSON.parse(data) as { list: number[] }).list.reduce((a, b) => a + b, 0)) : undefined,
    openapi: async (apiName, data) => apiName === 'wxacode.getUnlimited' ? { contentType: 'image/png', buffer: Buffer.from('PNG') } : { errcode: 0, asked: apiName, data }
  })
})
afterAll(() => running.stop())

describe.each([['wx-server-sdk', 'put'], ['wx-server-sdk-3', undefined], ['wx-server-sdk-2', undefined]] as const)('%s', (version, method) => {
  let cloud: any
  beforeAll(() => { cloud = wxCloud(version, running.url) })

  test('files come back as they were stored, by stream too', async () => {
    const content = Buffer.from(Array.from({ length: 70_000 }, (_, i) => i % 256))
    const put = await cloud.uploadFile({ cloudPath: `${version}/图 1.png`, fileContent: content })
    const requests = running.calls.filter(({ action }) => action === 'storage.getUploadMetadata')
    expect(requests.at(-1)!.body.method).toBe(method) // PUT of raw bytes, or a form
    expect((await cloud.downloadFile({ fileID: put.fileID })).fileContent.equals(content)).toBe(true)
    const file = join(mkdtempSync(join(tmpdir(), 'up-')), 'x.txt')
    writeFileSync(file, 'from a stream')
    const streamed = await cloud.uploadFile({ cloudPath: `${version}/s.txt`, fileContent: createReadStream(file) })
    expect(String((await cloud.downloadFile({ fileID: streamed.fileID })).fileContent)).toBe('from a stream')
    const { fileList } = await cloud.getTempFileURL({ fileList: [put.fileID, `${put.fileID}x`] })
    expect(fileList.map(({ status }: any) => status)).toEqual([0, -503003])
    expect((await cloud.deleteFile({ fileList: [put.fileID] })).fileList[0].status).toBe(0)
    expect(await running.cloud.storage.read(put.fileID)).toBeUndefined()
  })

  test('functions and WeChat\'s API', async () => {
    expect((await cloud.callFunction({ name: 'sum', data: { list: [1, 2, 3] } })).result).toBe(6)
    const sent = await cloud.openapi.subscribeMessage.send({ touser: 'o', templateId: 'T', data: { thing1: { value: '好' } } })
    expect(sent).toMatchObject({ errCode: 0, asked: 'subscribeMessage.send' })
    expect(String((await cloud.openapi.wxacode.getUnlimited({ scene: 'a' })).buffer)).toBe('PNG')
  })

  test('every value comes back as it was', async () => {
    const db = cloud.database()
    const data = { whole: 7, half: 0.5, large: 9_007_199_254_740_991, text: '好\u0000"\\', no: `${version}`, yes: true, none: null, list: [1, [2]], at: new Date(5), at0: new Date(-1), o: { p: {} }, place: db.Geo.Point(113, 23) }
    const { _id } = await db.collection('c').add({ data })
    const read = (await db.collection('c').doc(_id).get()).data
    expect(read).toMatchObject({ ...data, place: { longitude: 113, latitude: 23 } })
    expect(read.at.getTime()).toBe(5)
    expect(_id).toMatch(/^[0-9a-f]{32}$/)
  })

  test('a duplicate names its index', async () => {
    const C = cloud.database().collection('c')
    await C.add({ data: { _id: `${version}-1`, no: `${version}-1` } })
    await expect(C.add({ data: { no: `${version}-1` } })).rejects.toMatchObject({ errCode: -502001, message: expect.stringContaining(`index: no dup key: { no: "${version}-1" }`) })
  })
})

describe('@cloudbase/node-sdk', () => {
  let db: any
  let C: any
  beforeAll(() => { db = nodeSdk(running.url).database(); C = db.collection('c') })
  beforeEach(() => C.where({}).remove())

  test('add, get, update, set, remove, count', async () => {
    const { id } = await C.add({ no: 1, n: 1 })
    const { ids } = await C.add([{ no: 2 }, { no: 3 }])
    expect(ids.length).toBe(2)
    expect((await C.doc(id).get()).data).toEqual([{ _id: id, no: 1, n: 1 }])
    expect(await C.doc(id).update({ n: db.command.inc(2) })).toMatchObject({ updated: 1 })
    expect(await C.where({ no: db.command.gt(1) }).update({ tag: 'x' })).toMatchObject({ updated: 2 })
    expect(await C.doc('fresh').set({ no: 9 })).toMatchObject({ updated: 0, upsertedId: 'fresh' })
    expect(await C.count()).toMatchObject({ total: 4 })
    expect(await C.where({ tag: 'x' }).remove()).toMatchObject({ deleted: 2 })
    expect((await C.orderBy('no', 'desc').field({ no: 1, _id: 0 }).get()).data).toEqual([{ no: 9 }, { no: 1 }])
  })

  test('numeric ids are numbers', async () => {
    expect((await C.add({ _id: 5, no: 5 })).id).toBe(5)
    expect((await C.doc(5).get()).data[0]._id).toBe(5)
  })

  test('updateAndReturn gives the document as it is afterwards', async () => {
    await C.add({ _id: 'a', no: 1 })
    expect(await C.where({ _id: 'a' }).updateAndReturn({ no: db.command.inc(1) })).toMatchObject({ updated: 1, doc: { _id: 'a', no: 2 } })
    expect(await C.where({ _id: 'b' }).updateAndReturn({ no: 1 })).toMatchObject({ updated: 0, doc: null })
  })

  test('a conflict keeps its code, so that runTransaction tries again', async () => {
    await C.add({ _id: 'a', no: 0 })
    const add = () => db.runTransaction(async (t: any) => {
      const { data } = await t.collection('c').doc('a').get()
      await t.collection('c').doc('a').update({ no: data.no + 1 })
    }, 20)
    await Promise.all(Array.from({ length: 5 }, add))
    expect((await C.doc('a').get()).data[0].no).toBe(5)
  })

  test('a transaction reads its own writes, others do not', async () => {
    await C.add({ _id: 'a', no: 1 })
    const t = await db.startTransaction()
    const inside = t.collection('c')
    expect((await inside.doc('a').get()).data.no).toBe(1)
    expect(await inside.add({ _id: 'b', no: 2 })).toMatchObject({ inserted: 1, id: 'b' })
    expect(await inside.doc('a').set({ no: 7 })).toMatchObject({ updated: 1 })
    expect((await inside.where({}).get()).data.map(({ no }: any) => no).sort()).toEqual([2, 7])
    expect((await C.count()).total).toBe(1)
    await t.commit()
    expect((await C.count()).total).toBe(2)
    await expect(t.commit()).rejects.toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
  })

  test('1001 inserts in one call, inside and outside', async () => {
    const many = Array.from({ length: 1001 }, (_, i) => ({ no: i }))
    const t = await db.startTransaction()
    expect((await t.collection('c').add(many)).ids.length).toBe(1001)
    await t.commit()
    expect((await C.count()).total).toBe(1001)
    expect((await C.limit(2000).get()).data.length).toBe(1000)
    expect((await C.get()).data.length).toBe(100)
  })

  test('raw pipelines and raw queries', async () => {
    await C.add([{ no: 1, tags: ['x', 'y'] }, { no: 2, tags: ['y'] }])
    const raw = C.options({ raw: true })
    expect((await raw.aggregate([{ $unwind: '$tags' }, { $group: { _id: '$tags', n: { $sum: 1 } } }, { $sort: { _id: 1 } }]).end()).data).toEqual([{ _id: 'x', n: 1 }, { _id: 'y', n: 2 }])
    expect((await raw.where({ tags: { $all: ['x', 'y'] } }).get()).data.length).toBe(1)
  })

  test('an ObjectId in a query is its text', async () => {
    const hex = '5e7b474a5e54c773b58d7b39'
    await C.add({ _id: hex, no: 1 })
    expect((await C.where({ _id: db.ObjectId({ id: hex }) }).get()).data.length).toBe(1)
  })

  test('what is missing and what is there already', async () => {
    await expect(db.collection('nowhere').get()).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' })
    await db.createCollection('made')
    await expect(db.createCollection('made')).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_ALREADY_EXIST', message: expect.stringContaining('Table exist') })
  })

  test('51 file ids are too many', async () => {
    await expect(nodeSdk(running.url).getTempFileURL({ fileList: Array(51).fill('cloud://x') })).rejects.toMatchObject({ code: 'INVALID_PARAM' })
  })
})
