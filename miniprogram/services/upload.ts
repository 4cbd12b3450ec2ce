import { online } from '../platform/network'
import { whoAmI } from './session'
import { takeFile } from './media'

/** A file of a form on its way: its key makes it one file however often it is sent. */
export interface Outgoing { key: string, path: string, kind: 'photo' | 'recording' }

const AT_ONCE = 2
const running = new Map<string, Promise<string>>()
const waiting: (() => void)[] = []
let busy = 0

/** Puts a file into the caller's own inbox and has it taken from there; gives its media id. A file that is on its way already is not sent twice. */
export function upload (file: Outgoing, progress: (percent: number) => void = () => {}): Promise<string> {
  const known = running.get(file.key)
  if (known) return known
  const sent = inTurn(() => send(file, progress)).finally(() => running.delete(file.key))
  running.set(file.key, sent)
  return sent
}

async function inTurn<T> (work: () => Promise<T>): Promise<T> {
  if (busy >= AT_ONCE) await new Promise<void>(resolve => waiting.push(resolve))
  busy++
  try {
    return await work()
  } finally {
    busy--
    waiting.shift()?.()
  }
}

async function send ({ key, path, kind }: Outgoing, progress: (percent: number) => void): Promise<string> {
  const { inbox } = await whoAmI()
  const fileId = await put(`${inbox}/${key}${/\.\w+$/.exec(path)?.[0] ?? ''}`, path, progress)
  return (await takeFile({ key, fileId, kind })).mediaId
}

function put (cloudPath: string, filePath: string, progress: (percent: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const task = wx.cloud.uploadFile({
      cloudPath, filePath,
      success: ({ fileID }) => resolve(fileID),
      fail: () => reject({ code: online() ? 'UNREACHED' : 'OFFLINE', message: '没传上。再传一次' })
    }) as WechatMiniprogram.UploadTask | undefined
    task?.onProgressUpdate?.(({ progress: percent }) => progress(percent))
  })
}
