/** A phone for tests: storage, files, network and cloud as far as the mini-program's platform and services touch them. */
export interface FakePhone {
  stored: Map<string, unknown>
  files: Set<string>
  /** Storage and files refuse to grow. */
  full: boolean
  calls: { name: string, action: string, data: Record<string, unknown> }[]
  uploads: { cloudPath: string, filePath: string }[]
  /** Answers a cloud call: what the function returns, or throws what `wx.cloud` fails with; `undefined` never answers. */
  answer: (name: string, action: string, data: Record<string, unknown>) => unknown
  network (online: boolean): void
  /** What WeChat's panel for messages is answered with. */
  panel: 'accept' | 'reject' | 'off'
  fontSize: number
  opened: string[]
}

export const NEVER = Symbol('no answer')

type Options = { success?: (result: object) => void, fail?: (error: object) => void, complete?: () => void } & Record<string, never>

/** Installs `wx` and the routes that exist; a module that reads them has to be required afterwards. */
export function fakePhone (routes: string[] = []): FakePhone {
  let tellNetwork: (change: { isConnected: boolean }) => void = () => {}
  const phone: FakePhone = {
    stored: new Map(), files: new Set(), full: false, calls: [], uploads: [], answer: () => ({ ok: true, data: {} }), panel: 'accept', fontSize: 16, opened: [],
    network: online => tellNetwork({ isConnected: online })
  }
  const settle = ({ success, fail, complete }: Options, work: () => object) => {
    try {
      success?.(work())
    } catch (error) {
      fail?.(error as object)
    }
    complete?.()
  }
  const grow = () => { if (phone.full) throw new Error('exceed max size') }
  const disk = {
    accessSync (path: string) { if (!phone.files.has(path)) throw new Error('no such file') },
    mkdirSync (path: string) { phone.files.add(path) },
    copyFileSync (from: string, to: string) { disk.accessSync(from); grow(); phone.files.add(to) },
    unlink ({ filePath }: { filePath: string }) { phone.files.delete(filePath) }
  }
  let random = 0
  const wx = {
    env: { USER_DATA_PATH: 'wxfile://usr' },
    getStorageSync: (key: string) => structuredClone(phone.stored.get(key) ?? ''),
    setStorageSync (key: string, value: unknown) { grow(); phone.stored.set(key, structuredClone(value)) },
    removeStorageSync: (key: string) => { phone.stored.delete(key) },
    getStorageInfoSync: () => ({ keys: [...phone.stored.keys()] }),
    getFileSystemManager: () => disk,
    getRandomValues: async ({ length }: { length: number }) => ({ randomValues: Uint8Array.from({ length }, () => random++ % 256).buffer }),
    getNetworkType: (options: Options) => settle(options, () => ({ networkType: 'wifi' })),
    onNetworkStatusChange: (listener: typeof tellNetwork) => { tellNetwork = listener },
    getAppBaseInfo: () => ({ fontSizeSetting: phone.fontSize }),
    requestSubscribeMessage: (options: Options & { tmplIds: string[] }) => settle(options, () => {
      if (phone.panel === 'off') throw { errMsg: 'requestSubscribeMessage:fail', errCode: 20004 }
      return Object.fromEntries(options.tmplIds.map(id => [id, phone.panel]))
    }),
    navigateTo: (options: Options & { url: string }) => { phone.opened.push(options.url) },
    redirectTo: (options: Options & { url: string }) => { phone.opened.push(`redirect ${options.url}`) },
    switchTab: (options: Options & { url: string }) => { phone.opened.push(`tab ${options.url}`) },
    cloud: {
      callFunction (options: Options & { name: string, data: { action: string, data: Record<string, unknown> } }) {
        const { name, data: { action, data } } = options
        phone.calls.push({ name, action, data: structuredClone(data) })
        void Promise.resolve().then(() => {
          try {
            const result = phone.answer(name, action, data)
            if (result !== NEVER) Promise.resolve(result).then(result => options.success?.({ result }), error => options.fail?.(error)).finally(() => options.complete?.())
          } catch (error) {
            options.fail?.(error as object)
            options.complete?.()
          }
        })
      },
      uploadFile (options: Options & { cloudPath: string, filePath: string }) {
        phone.uploads.push({ cloudPath: options.cloudPath, filePath: options.filePath })
        void Promise.resolve().then(() => options.success?.({ fileID: `cloud://town.1/${options.cloudPath}` }))
        return { onProgressUpdate: (told: (progress: { progress: number }) => void) => told({ progress: 60 }) }
      }
    }
  }
  Object.assign(globalThis, { wx, APP_PAGES: routes, getCurrentPages: () => [] })
  return phone
}

/** Requires a module anew, so that what it remembers begins empty. */
export function freshly<T> (load: () => T): T {
  let loaded: T | undefined
  jest.isolateModules(() => { loaded = load() })
  return loaded!
}
