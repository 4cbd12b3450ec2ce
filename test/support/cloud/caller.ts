import { encode, parse } from '../../../local/cloud/ejson'
import type { Cloud } from '../../../local/cloud/index'
import type { Fields } from '../../../local/cloud/values'
import { ask } from './service'
import type { Answer } from './service'

/** One collection as a program uses it, outside of transactions or in one. Errors: the code, with the message behind it. */
export class Caller {
  constructor (private readonly cloud: Cloud, private readonly collectionName = 'c', readonly transactionId?: string) {}

  private async say (action: string, body: Record<string, unknown>): Promise<Answer> {
    const answer = await ask(this.cloud, { action: `database.${action}`, collectionName: this.collectionName, ...(this.transactionId ? { transactionId: this.transactionId } : {}), ...body })
    if (answer.code) throw Object.assign(new Error(`${answer.code}: ${answer.message}`), { code: answer.code })
    return answer
  }

  async begin (): Promise<Caller> { return new Caller(this.cloud, this.collectionName, (await this.say('startTransaction', {})).transactionId) }
  commit (): Promise<Answer> { return this.say('commitTransaction', {}) }
  abort (): Promise<Answer> { return this.say('abortTransaction', {}) }

  async add (...documents: Fields[]): Promise<unknown[]> { return (await this.say('insertDocument', { data: documents.map(encode) })).data!.insertedIds as unknown[] }
  async find (filter: Fields = {}, order: Fields = {}): Promise<Fields[]> { return ((await this.say('getDocument', { queryType: 'WHERE', query: encode(filter), order: encode(order), limit: 1000 })).data!.list as string[]).map(parse) }
  async get (_id: string): Promise<Fields | undefined> { return ((await this.say('getDocument', { queryType: 'DOC', query: encode({ _id }) })).data!.list as string[]).map(parse)[0] }
  async update (filter: Fields, change: Fields): Promise<number> { return (await this.say('modifyDocument', { queryType: this.transactionId ? 'DOC' : 'WHERE', query: encode(filter), multi: !this.transactionId, merge: true, upsert: false, data: encode(change) })).data!.updated as number }
  async set (_id: string, document: Fields): Promise<Answer> { return this.say('modifyDocument', { queryType: 'DOC', query: encode({ _id }), multi: false, merge: false, upsert: true, data: encode(document) }) }
  async remove (filter: Fields): Promise<number> { return (await this.say('removeDocument', { queryType: this.transactionId ? 'DOC' : 'WHERE', query: encode(filter), multi: !this.transactionId })).data!.deleted as number }
}
