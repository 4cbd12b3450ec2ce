import cloud from 'wx-server-sdk'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

/** Puts a file into storage, reads it back in two ways, and deletes it; then asks for what cannot be. */
export async function main () {
  const { fileID } = await cloud.uploadFile({ cloudPath: 'media/一 1.txt', fileContent: Buffer.from('written') })
  const { fileContent } = await cloud.downloadFile({ fileID })
  const { fileList: [file] } = await cloud.getTempFileURL({ fileList: [fileID] })
  await cloud.deleteFile({ fileList: [fileID] })
  const gone = await cloud.downloadFile({ fileID }).catch(error => error.code ?? error.errCode)
  return { read: String(fileContent), hasUrl: Boolean(file.tempFileURL), gone }
}
