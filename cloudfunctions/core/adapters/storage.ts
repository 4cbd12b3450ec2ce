import cloud from 'wx-server-sdk'
import type { FileStore } from '../kernel/files'

const MINUTES_5 = 300

/** Files in CloudBase's storage. */
export const cloudFiles: FileStore = {
  async read (fileId) {
    const { fileContent } = await cloud.downloadFile({ fileID: fileId })
    return fileContent
  },
  async write (path, content) {
    const { fileID } = await cloud.uploadFile({ cloudPath: path, fileContent: content })
    return fileID
  },
  async remove (fileId) {
    await cloud.deleteFile({ fileList: [fileId] })
  },
  async urls (fileIds) {
    if (fileIds.length === 0) return []
    const { fileList } = await cloud.getTempFileURL({ fileList: fileIds.map(fileID => ({ fileID, maxAge: MINUTES_5 })) as unknown as string[] }) as { fileList: Array<{ tempFileURL: string }> }
    return fileList.map(file => file.tempFileURL)
  }
}
