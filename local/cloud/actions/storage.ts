import { createHash } from 'node:crypto'
import { invalidParam } from '../errors'
import { limits } from '../../limits'
import { addressOf } from '../storage-http'
import type { Action, Call } from './action'

export const getUploadMetadata: Action = ({ body, service: { files }, origin }) => {
  const path = files.checkPath(body.path)
  return {
    data: {
      url: addressOf(origin, 'upload', path),
      token: 'local',
      authorization: files.sign('upload', path, limits.storage.uploadSeconds),
      fileId: files.idOf(path),
      cosFileId: createHash('sha256').update(files.idOf(path)).digest('hex')
    }
  }
}

/** Errors: INVALID_PARAM for no list or a list that is too long. */
function listOf (call: Call, name: string): unknown[] {
  const list = call.body[name]
  if (!Array.isArray(list)) throw invalidParam(`${name} must be an array`)
  if (list.length > limits.storage.listMax) throw invalidParam(`${name} may have at most ${limits.storage.listMax} entries`)
  call.trace.rows = list.length
  return list
}

export const batchGetDownloadUrl: Action = call => {
  const { files } = call.service
  return {
    data: {
      download_list: listOf(call, 'file_list').map(item => {
        const { fileid, max_age } = item as { fileid?: unknown, max_age?: unknown }
        const path = files.pathOf(fileid)
        if (path === undefined || !files.has(path)) return { fileID: fileid, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '' }
        const maxAge = typeof max_age === 'number' && max_age > 0 ? max_age : limits.storage.urlSeconds
        const url = `${addressOf(call.origin, 'download', path)}?sign=${files.sign('download', path, maxAge)}`
        return { fileid, fileID: fileid, code: 'SUCCESS', tempFileURL: url, download_url: url, maxAge }
      })
    }
  }
}

export const batchDeleteFile: Action = async call => {
  const { files } = call.service
  const removed = await Promise.all(listOf(call, 'fileid_list').map(async fileID => {
    const path = files.pathOf(fileID)
    return { fileID, code: path !== undefined && await files.remove(path) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
  }))
  return { data: { delete_list: removed } }
}
