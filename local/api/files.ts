import { limits } from '../limits'
import { bodyOf, Refused, type Exchange } from './exchange'
import type { Person } from './people'

/** The part of the cloud's storage that a mini-program reaches. */
export interface Storage {
  /** Keeps a file and gives its cloud:// id. */
  put (path: string, content: Buffer): Promise<string>
  /** The path below the bucket of a file id, undefined if it is none of this cloud's. */
  pathOf (fileId: string): string | undefined
  /** A temporary address, undefined if there is no such file. */
  urlOf (fileId: string, seconds: number): Promise<string | undefined>
}

const URL_SECONDS = 300
const exceedsAuthority = 'STORAGE_EXCEED_AUTHORITY'

/** The storage rule of the town: a client writes and reads below its own inbox only. */
const own = (path: string, { openid }: Person) => path.startsWith(`inbox/${openid}/`) && isPlain(path)

/** No way around the rule: no empty, `.` or `..` step, no backslash, no control character. */
const isPlain = (path: string) => Buffer.byteLength(path) <= limits.storage.pathBytes && !/[\\\u0000-\u001f\u007f]/.test(path) &&
  path.split('/').every(step => step !== '' && step !== '.' && step !== '..')

/** wx.cloud.uploadFile: the body is the file. */
export async function upload (storage: Storage, person: Person, { req, url }: Exchange): Promise<{ fileID: string }> {
  const path = url.searchParams.get('path') ?? ''
  if (!own(path, person)) throw new Refused(403, -503002, `${exceedsAuthority}：只能写到 inbox/${person.openid}/ 下面`)
  return { fileID: await storage.put(path, await bodyOf(req, limits.storage.fileBytes)) }
}

/** wx.cloud.getTempFileURL: a file that is not one's own, or is not there, is an entry with a status. */
export async function temporaryUrls (storage: Storage, person: Person, fileList: unknown): Promise<{ fileList: object[] }> {
  if (!Array.isArray(fileList) || fileList.length > limits.storage.listMax) throw new Refused(400, -501007, `fileList 要是 ${limits.storage.listMax} 个以内的文件号`)
  return {
    fileList: await Promise.all(fileList.map(async entry => {
      const fileID = String((entry as { fileID?: unknown } | null)?.fileID ?? entry)
      const path = storage.pathOf(fileID)
      if (path === undefined || !own(path, person)) return { fileID, tempFileURL: '', status: -503002, errMsg: exceedsAuthority }
      const tempFileURL = await storage.urlOf(fileID, URL_SECONDS)
      return tempFileURL ? { fileID, tempFileURL, maxAge: URL_SECONDS, status: 0, errMsg: 'ok' } : { fileID, tempFileURL: '', status: -503003, errMsg: 'STORAGE_FILE_NONEXIST' }
    }))
  }
}
