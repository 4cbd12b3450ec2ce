import { tellMissing } from '../phone/notices'
import { files, userDataPath } from '../phone/program-files'
import { api, failure, Refusal, text, type Options } from './call'

type Encoding = 'utf8' | 'utf-8' | 'base64' | 'ascii' | 'binary' | 'latin1' | 'hex' | 'ucs2' | undefined
type Contents = string | ArrayBuffer

const notFound = (path: string) => new Refusal(`no such file or directory, open '${path}'`, 1300002)

function bytesOf (data: Contents, encoding: Encoding): Uint8Array {
  if (data instanceof ArrayBuffer) return new Uint8Array(data)
  if (encoding === 'base64') return Uint8Array.from(atob(data), character => character.charCodeAt(0))
  if (encoding === 'hex') return Uint8Array.from(data.match(/../g) ?? [], pair => parseInt(pair, 16))
  if (encoding === 'binary' || encoding === 'latin1' || encoding === 'ascii') return Uint8Array.from(data, character => character.charCodeAt(0))
  return new TextEncoder().encode(data)
}

function contents (bytes: Uint8Array, encoding: Encoding): Contents {
  if (!encoding) return bytes.slice().buffer
  const characters = () => Array.from(bytes, byte => String.fromCharCode(byte)).join('')
  if (encoding === 'base64') return btoa(characters())
  if (encoding === 'hex') return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
  if (encoding === 'binary' || encoding === 'latin1' || encoding === 'ascii') return characters()
  return new TextDecoder(encoding === 'ucs2' ? 'utf-16le' : 'utf-8').decode(bytes)
}

/** Files of the package itself are read from the server, which a synchronous call has to wait for. */
function read (path: string): Uint8Array {
  const file = files.get(path)
  if (file) return file.bytes
  if (/^(wxfile|https?):/.test(path)) throw notFound(path)
  const request = new XMLHttpRequest()
  request.open('GET', files.url(`/${path.replace(/^\//, '')}`), false)
  request.overrideMimeType('text/plain; charset=x-user-defined')
  request.send()
  if (request.status !== 200) throw notFound(path)
  return Uint8Array.from(request.responseText, character => character.charCodeAt(0) & 0xff)
}

function writable (path: string): string {
  if (!/^(wxfile|http):\/\/usr(\/|$)/.test(path)) throw new Refusal(`permission denied, open '${path}'`, 1300013)
  return path
}

const folderMark = '/.folder' // an empty folder has to stand somewhere
const isFolder = (path: string): boolean => path.replace(/\/+$/, '') === userDataPath || files.has(`${path}${folderMark}`) || files.under(path).length > 0

function write (path: string, data: Contents, encoding: Encoding, before: Uint8Array = new Uint8Array()) {
  const added = bytesOf(data, encoding)
  const whole = new Uint8Array(before.length + added.length)
  whole.set(before)
  whole.set(added, before.length)
  files.put(writable(path), whole)
}

function stats (path: string) {
  const file = files.get(path)
  if (!file && !isFolder(path)) throw notFound(path)
  return { size: file?.bytes.length ?? 0, mode: file ? 33188 : 16877, lastAccessedTime: 0, lastModifiedTime: Math.floor((file?.changedAt ?? 0) / 1000), isFile: () => Boolean(file), isDirectory: () => !file }
}

function copy (from: string, to: string) {
  files.put(writable(to), read(from), files.get(from)?.type)
}

const saved = () => files.under('wxfile://store').concat(files.under(userDataPath)).filter(([path]) => !path.endsWith(folderMark))
  .map(([filePath, { bytes, changedAt }]) => ({ filePath, size: bytes.length, createTime: Math.floor(changedAt / 1000) }))

let counter = 0
function save (from: string, to?: string): string {
  const file = files.get(from)
  if (!file) throw notFound(from)
  const path = to ?? `wxfile://store_${Date.now().toString(36)}${counter++}${/\.\w+$/.exec(from)?.[0] ?? ''}`
  files.put(path, file.bytes, file.type)
  files.remove(from)
  return path
}

function remove (path: string) {
  if (!files.has(path)) throw notFound(path)
  files.remove(path)
}

function removeFolder (path: string, recursive = false) {
  const inside = files.under(path)
  if (!recursive && inside.some(([name]) => !name.endsWith(folderMark))) throw new Refusal('directory not empty', 1300066)
  inside.forEach(([name]) => files.remove(name))
}

function list (path: string): string[] {
  if (!isFolder(path)) throw notFound(path)
  const start = path.replace(/\/*$/, '/').length
  return [...new Set(files.under(path).map(([name]) => name.slice(start).split('/')[0]!))].filter(name => name !== folderMark.slice(1))
}

async function digest (path: string, algorithm: string): Promise<string> {
  if (algorithm !== 'sha1') throw new Refusal('only sha1 is supported in the browser')
  return Array.from(new Uint8Array(await crypto.subtle.digest('SHA-1', read(path) as BufferSource)), byte => byte.toString(16).padStart(2, '0')).join('')
}

/** Each operation once, as WeChat's synchronous method; the asynchronous ones are the same by options. */
const sync = {
  access: (path: string) => { if (!files.has(path) && !isFolder(path)) read(path) },
  readFile: (path: string, encoding?: Encoding, position = 0, length?: number) => {
    const bytes = read(path)
    return contents(bytes.subarray(position, length === undefined ? undefined : position + length), encoding)
  },
  writeFile: (path: string, data: Contents, encoding?: Encoding) => write(path, data, encoding),
  appendFile: (path: string, data: Contents, encoding?: Encoding) => write(path, data, encoding, read(path)),
  copyFile: copy,
  rename: (from: string, to: string) => { copy(from, to); files.remove(from) },
  unlink: remove,
  mkdir: (path: string) => { files.put(`${writable(path)}${folderMark}`, new Uint8Array()) },
  rmdir: removeFolder,
  readdir: list,
  stat: (path: string) => stats(path),
  saveFile: save,
  truncate: (path: string, length = 0) => { files.put(writable(path), read(path).slice(0, length)) }
}

const by = (method: string, work: (options: Options) => unknown) => api(method, work)
const asynchronous = {
  access: by('access', ({ path }) => sync.access(text(path))),
  readFile: by('readFile', ({ filePath, encoding, position, length }) => ({ data: sync.readFile(text(filePath), encoding as Encoding, position as number | undefined, length as number | undefined) })),
  writeFile: by('writeFile', ({ filePath, data, encoding }) => sync.writeFile(text(filePath), data as Contents, encoding as Encoding)),
  appendFile: by('appendFile', ({ filePath, data, encoding }) => sync.appendFile(text(filePath), data as Contents, encoding as Encoding)),
  copyFile: by('copyFile', ({ srcPath, destPath }) => copy(text(srcPath), text(destPath))),
  rename: by('rename', ({ oldPath, newPath }) => sync.rename(text(oldPath), text(newPath))),
  unlink: by('unlink', ({ filePath }) => remove(text(filePath))),
  mkdir: by('mkdir', ({ dirPath }) => sync.mkdir(text(dirPath))),
  rmdir: by('rmdir', ({ dirPath, recursive }) => removeFolder(text(dirPath), Boolean(recursive))),
  readdir: by('readdir', ({ dirPath }) => ({ files: list(text(dirPath)) })),
  stat: by('stat', ({ path }) => ({ stats: stats(text(path)) })),
  saveFile: by('saveFile', ({ tempFilePath, filePath }) => ({ savedFilePath: save(text(tempFilePath), filePath as string | undefined) })),
  truncate: by('truncate', ({ filePath, length }) => sync.truncate(text(filePath), length as number | undefined)),
  getFileInfo: by('getFileInfo', async ({ filePath, digestAlgorithm }) => ({ size: read(text(filePath)).length, ...digestAlgorithm ? { digest: await digest(text(filePath), text(digestAlgorithm)) } : {} })),
  getSavedFileList: by('getSavedFileList', () => ({ fileList: saved() })),
  removeSavedFile: by('removeSavedFile', ({ filePath }) => remove(text(filePath)))
}

/** A synchronous method throws what the asynchronous one would fail with. */
const throwing = Object.fromEntries(Object.entries(sync).map(([name, work]) => [`${name}Sync`, (...args: never[]) => {
  try {
    return (work as (...args: never[]) => unknown)(...args)
  } catch (error) {
    throw Object.assign(new Error(failure(`${name}Sync`, error).errMsg), failure(`${name}Sync`, error))
  }
}]))

/** Descriptors and archives: nobody needs them in a browser yet. */
const absent = Object.fromEntries(['open', 'close', 'read', 'write', 'fstat', 'ftruncate', 'readCompressedFile', 'readZipEntry', 'unzip'].flatMap(name => {
  const refuse = (): never => { tellMissing(`FileSystemManager.${name}`); throw new Refusal('not supported in the browser') }
  return [[name, by(name, refuse)], [`${name}Sync`, refuse]]
}))

const manager = { ...asynchronous, ...throwing, ...absent }
const savedFileInfo = by('getSavedFileInfo', ({ filePath }) => ({ size: read(text(filePath)).length, createTime: Math.floor((files.get(text(filePath))?.changedAt ?? 0) / 1000) }))

export const fileSystem = {
  getFileSystemManager: () => manager,
  saveFile: asynchronous.saveFile, getFileInfo: asynchronous.getFileInfo, getSavedFileList: asynchronous.getSavedFileList, removeSavedFile: asynchronous.removeSavedFile, getSavedFileInfo: savedFileInfo,
  saveFileToDisk: by('saveFileToDisk', () => { tellMissing('wx.saveFileToDisk'); throw new Refusal('not supported in the browser') })
}
