import { parseUrl } from './url'

/** What stands for the phone's disk: temporary and saved files by their WeChat path, kept in IndexedDB from one start to the next. */
export const userDataPath = 'wxfile://usr'
const temporary = 'wxfile://tmp_'

export interface StoredFile { bytes: Uint8Array, type: string, changedAt: number, saved: boolean }

const stored = new Map<string, StoredFile>()
const urls = new Map<string, string>()
let counter = 0
let database: IDBDatabase | undefined

const isStored = (path: string): boolean => /^(wxfile|http):\/\/(usr|tmp|store)/.test(path)
const key = (path: string): string => path.replace(/^http:\/\//, 'wxfile://').replace(/\/+$/, '')

export const files = {
  /** Opens the disk of one person; what was saved before is there again. */
  async open (owner: string): Promise<void> {
    const opened = await requested(indexedDB.open(`files/${owner}`, 1), request => request.result.createObjectStore('files')).catch(() => undefined)
    if (!opened) return // a private window: files live as long as the page
    database = opened
    const store = opened.transaction('files').objectStore('files')
    const [names, values] = await Promise.all([requested(store.getAllKeys()), requested(store.getAll())])
    names.forEach((name, index) => stored.set(String(name), values[index] as StoredFile))
  },

  /** The address under which the document can show what a program names: of the package, of the disk, of the network. */
  url (path: string, from = ''): string {
    if (!path) return ''
    if (isStored(path)) return files.blobUrl(path)
    if (/^(https?|data|blob|cloud):/.test(path)) return path
    if (path.startsWith('//')) return `https:${path}`
    return `/~program/files/${parseUrl(path.split('?')[0]!, from).path}`
  },

  blobUrl (path: string): string {
    const name = key(path)
    const known = urls.get(name)
    const file = stored.get(name)
    if (known || !file) return known ?? ''
    const url = URL.createObjectURL(new Blob([file.bytes as BlobPart], { type: file.type }))
    urls.set(name, url)
    return url
  },

  has: (path: string): boolean => stored.has(key(path)),
  get: (path: string): StoredFile | undefined => stored.get(key(path)),
  under: (folder: string): [string, StoredFile][] => [...stored].filter(([path]) => path.startsWith(`${key(folder)}/`)),

  put (path: string, bytes: Uint8Array, type = typeOf(path)): string {
    const name = key(path)
    const file = { bytes, type, changedAt: Date.now(), saved: name.startsWith(userDataPath) || name.startsWith('wxfile://store') }
    stored.set(name, file)
    forgetUrl(name)
    if (file.saved) database?.transaction('files', 'readwrite').objectStore('files').put(file, name)
    return path
  },

  remove (path: string): void {
    stored.delete(key(path))
    forgetUrl(key(path))
    database?.transaction('files', 'readwrite').objectStore('files').delete(key(path))
  },

  /** A file that lives until the program ends. */
  async temporary (blob: Blob, name = ''): Promise<string> {
    const ending = /\.\w+$/.exec(name)?.[0] ?? endings[blob.type.split(';')[0]!] ?? ''
    return files.put(`${temporary}${Date.now().toString(36)}${(counter++).toString(36)}${ending}`, new Uint8Array(await blob.arrayBuffer()), blob.type || typeOf(name))
  },

  /** The contents behind any path that a program may name. */
  async blob (path: string): Promise<Blob> {
    const file = files.get(path)
    if (file) return new Blob([file.bytes as BlobPart], { type: file.type })
    const response = await fetch(files.url(path))
    if (!response.ok || isStored(path)) throw new Error(`file not found: ${path}`)
    return response.blob()
  }
}

function forgetUrl (name: string) {
  const url = urls.get(name)
  if (url) URL.revokeObjectURL(url)
  urls.delete(name)
}

function requested<T> (request: IDBRequest<T>, upgrade?: (request: IDBOpenDBRequest) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
    if (upgrade) (request as unknown as IDBOpenDBRequest).onupgradeneeded = () => upgrade(request as unknown as IDBOpenDBRequest)
  })
}

const types: Record<string, string> = {
  '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.gif': 'image/gif', '.webp': 'image/webp', '.svg': 'image/svg+xml', '.mp3': 'audio/mpeg', '.m4a': 'audio/mp4',
  '.aac': 'audio/aac', '.wav': 'audio/wav', '.webm': 'audio/webm', '.mp4': 'video/mp4', '.pdf': 'application/pdf', '.txt': 'text/plain', '.json': 'application/json', '.csv': 'text/csv'
}
const endings = Object.fromEntries(Object.entries(types).map(([ending, type]) => [type, ending]))
export const typeOf = (path: string): string => types[/\.\w+$/.exec(path)?.[0].toLowerCase() ?? ''] ?? 'application/octet-stream'
