import { shell } from '../phone/shell'
import { family, Refusal, text } from './call'

/** Each person has a phone of their own. */
const prefix = `${shell.person?.id ?? 'nobody'}/`
const limits = { key: 1024 * 1024, all: 10 * 1024 * 1024 }

const keys = (): string[] => Object.keys(localStorage).filter(key => key.startsWith(prefix))
const used = (): number => keys().reduce((bytes, key) => bytes + (localStorage.getItem(key)?.length ?? 0), 0)

function set (key: unknown, data: unknown): void {
  if (typeof key !== 'string' || key === '') throw new Refusal('parameter error: parameter.key should be String')
  const value = JSON.stringify({ data })
  if (value.length > limits.key || used() + value.length > limits.all) throw new Refusal('exceed max size')
  try {
    localStorage.setItem(prefix + key, value)
  } catch {
    throw new Refusal('exceed max size') // the browser keeps less than WeChat
  }
}

function get (key: unknown): { found: boolean, data: unknown } {
  const value = localStorage.getItem(prefix + text(key))
  return value === null ? { found: false, data: '' } : { found: true, data: (JSON.parse(value) as { data?: unknown }).data }
}

const remove = (key: unknown) => localStorage.removeItem(prefix + text(key))
const clear = () => keys().forEach(key => localStorage.removeItem(key))
const info = () => ({ keys: keys().map(key => key.slice(prefix.length)), currentSize: Math.ceil(used() / 1024), limitSize: limits.all / 1024 })

type Pairs = { key: string, value: unknown }[]

export const storage = {
  ...family({
    setStorage: ({ key, data }) => set(key, data),
    getStorage ({ key }) {
      const { found, data } = get(key)
      if (!found) throw new Refusal('data not found')
      return { data }
    },
    removeStorage: ({ key }) => remove(key),
    clearStorage: clear,
    getStorageInfo: info,
    batchSetStorage: ({ kvList }) => (kvList as Pairs).forEach(({ key, value }) => set(key, value)),
    batchGetStorage: ({ keyList }) => ({ dataList: (keyList as string[]).map(key => get(key).data) })
  }),
  setStorageSync: set,
  getStorageSync: (key: unknown) => get(key).data,
  removeStorageSync: remove,
  clearStorageSync: clear,
  getStorageInfoSync: info,
  batchSetStorageSync: (pairs: Pairs) => pairs.forEach(({ key, value }) => set(key, value)),
  batchGetStorageSync: (names: string[]) => names.map(key => get(key).data)
}
