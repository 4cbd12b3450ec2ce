import { meter } from '../phone/meter'
import { tellMissing } from '../phone/notices'
import { files } from '../phone/program-files'
import { shell } from '../phone/shell'
import { post } from './backstage'
import { api, Refusal, text, type Options } from './call'
import { throughNetwork } from './network'
import { refusingChain } from './unsupported'

const offline = 'cloud.callFunction:fail Error: errCode: -1 | errMsg: request:fail net::ERR_INTERNET_DISCONNECTED'

function connected (name: string) {
  if (!shell.demo) {
    tellMissing(`wx.cloud.${name}（没有接云开发：用 npm start 打开才有）`)
    throw new Refusal('cloud is not connected', -1)
  }
}

async function callFunction ({ name, data = {} }: Options) {
  connected('callFunction')
  return throughNetwork(async () => {
    const result = await post('/api/call', { as: shell.person?.id, name, data })
    meter.calls.push(`${text(name)}.${text((data as { action?: unknown }).action)}`)
    meter.bytes += JSON.stringify(result).length
    return { result, requestID: crypto.randomUUID() }
  }, { offline })
}

async function uploadFile ({ cloudPath, filePath }: Options) {
  connected('uploadFile')
  const blob = await files.blob(text(filePath)).catch(() => { throw new Refusal(`file not found: ${text(filePath)}`) })
  return throughNetwork(async () => {
    const query = new URLSearchParams({ as: shell.person?.id ?? '', path: text(cloudPath) }).toString()
    const response = await fetch(`/api/upload?${query}`, { method: 'POST', body: blob })
    if (!response.ok) throw new Refusal(await response.text())
    return { ...await response.json() as { fileID: string }, statusCode: 200 }
  })
}

async function temporaryUrls (fileList: (string | { fileID: string })[]) {
  const { fileList: found } = await post('/api/files', { as: shell.person?.id, fileList: fileList.map(file => typeof file === 'string' ? file : file.fileID) }) as { fileList: { fileID: string, tempFileURL: string, status: number }[] }
  return found
}

/** The address of a cloud file, for an image that names one. */
export async function cloudUrl (fileID: string): Promise<string> {
  if (!shell.demo) { tellMissing('cloud:// 文件'); return '' }
  return (await temporaryUrls([fileID]))[0]?.tempFileURL ?? ''
}

async function downloadFile ({ fileID }: Options) {
  connected('downloadFile')
  return throughNetwork(async () => {
    const [file] = await temporaryUrls([text(fileID)])
    if (!file?.tempFileURL) throw new Refusal('STORAGE_FILE_NONEXIST', -503003)
    const response = await fetch(file.tempFileURL)
    return { tempFilePath: await files.temporary(await response.blob(), text(fileID)), statusCode: response.status }
  })
}

/** `wx.cloud`: functions and storage. The database is not for clients, in this product or here. */
const made = {
  init () {},
  callFunction: api('cloud.callFunction', callFunction),
  uploadFile: api('cloud.uploadFile', uploadFile),
  downloadFile: api('cloud.downloadFile', downloadFile),
  getTempFileURL: api('cloud.getTempFileURL', async ({ fileList }) => {
    connected('getTempFileURL')
    return { fileList: await throughNetwork(() => temporaryUrls(fileList as string[])) }
  }),
  deleteFile: api('cloud.deleteFile', () => { tellMissing('wx.cloud.deleteFile'); throw new Refusal('not supported in the browser') }),
  callContainer: api('cloud.callContainer', () => { tellMissing('wx.cloud.callContainer'); throw new Refusal('not supported in the browser') }),
  database: () => refusingChain('wx.cloud.database'),
  CloudID: class { constructor (readonly cloudID: string) {} }
}

export const cloud = { ...made, Cloud: class { constructor () { return made } } }
