import { callApp } from '../phone/app'
import { phone } from '../phone/phone'
import { shell } from '../phone/shell'
import { api } from './call'

/** The version of WeChat's base library whose behaviour is built here. */
export const baseLibrary = '3.8.0'

function windowInfo () {
  const { width, height, statusBar, safeBottom } = shell.look()
  return {
    pixelRatio: devicePixelRatio, screenWidth: width, screenHeight: height, windowWidth: window.innerWidth, windowHeight: window.innerHeight, statusBarHeight: statusBar, screenTop: height - window.innerHeight,
    safeArea: { left: 0, right: width, top: statusBar, bottom: height - safeBottom, width, height: height - statusBar - safeBottom }
  }
}

const deviceInfo = () => ({ abi: '', benchmarkLevel: 50, brand: 'browser', model: 'browser', system: 'Android 14', platform: 'android', cpuType: '', memorySize: '8192' })
const appBaseInfo = () => ({
  SDKVersion: baseLibrary, version: '8.0.50', language: 'zh_CN', theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  enableDebug: false, host: { env: 'WeChat', appId: 'wx0000000000000000', version: 0 }, fontSizeSetting: shell.fontSize, fontSizeScaleFactor: shell.fontSize / 16
})
const systemSetting = () => ({ bluetoothEnabled: false, locationEnabled: true, wifiEnabled: true, deviceOrientation: 'portrait' })
const authorizeSetting = () => ({
  albumAuthorized: 'authorized', bluetoothAuthorized: 'not determined', cameraAuthorized: 'authorized', locationAuthorized: 'authorized', locationReducedAccuracy: false,
  microphoneAuthorized: 'authorized', notificationAuthorized: 'authorized', phoneCalendarAuthorized: 'not determined'
})
const systemInfo = () => ({ ...deviceInfo(), ...windowInfo(), ...appBaseInfo(), ...systemSetting(), albumAuthorized: true, cameraAuthorized: true, locationAuthorized: true, microphoneAuthorized: true, notificationAuthorized: true })

/** There is never a newer version here; the listeners are heard once. */
const updateManager = { onCheckForUpdate: (then: (result: object) => void) => { setTimeout(() => then({ hasUpdate: false })) }, onUpdateReady () {}, onUpdateFailed () {}, applyUpdate () { shell.restart() } }

const log = (level: 'debug' | 'info' | 'warn' | 'error') => (...words: unknown[]) => console[level](...words)
const logger = { debug: log('debug'), log: log('info'), info: log('info'), warn: log('warn'), error: log('error'), setFilterMsg () {}, addFilterMsg () {}, getCurrentState: () => ({}), tag: () => logger, in: () => logger }

function base64 (buffer: ArrayBuffer): string {
  return btoa(Array.from(new Uint8Array(buffer), byte => String.fromCharCode(byte)).join(''))
}

export const system = {
  env: { USER_DATA_PATH: 'wxfile://usr' },
  getSystemInfoSync: systemInfo,
  getSystemInfo: api('getSystemInfo', systemInfo),
  getSystemInfoAsync: api('getSystemInfoAsync', systemInfo),
  getWindowInfo: windowInfo,
  getDeviceInfo: deviceInfo,
  getAppBaseInfo: appBaseInfo,
  getSystemSetting: systemSetting,
  getAppAuthorizeSetting: authorizeSetting,
  getSkylineInfoSync: () => ({ isSupported: false, version: '', reason: 'webview' }),
  getSkylineInfo: api('getSkylineInfo', () => ({ isSupported: false, version: '', reason: 'webview' })),
  getRendererUserAgent: api('getRendererUserAgent', () => ({ userAgent: navigator.userAgent })),
  getDeviceBenchmarkInfo: api('getDeviceBenchmarkInfo', () => ({ benchmarkLevel: 50, modelLevel: 3 })),
  getLaunchOptionsSync: () => phone.launched,
  getEnterOptionsSync: () => phone.launched,
  getApiCategory: () => 'default',
  getUpdateManager: () => updateManager,
  updateWeChatApp: api('updateWeChatApp', () => {}),
  getAccountInfoSync: () => ({ miniProgram: { appId: 'wx0000000000000000', envVersion: 'develop', version: '' }, plugin: {} }),
  getExtConfigSync: () => ({}),
  getExtConfig: api('getExtConfig', () => ({ extConfig: {} })),
  getLogManager: () => logger,
  getRealtimeLogManager: () => logger,
  getPerformance: () => ({ getEntries: () => performance.getEntries(), getEntriesByName: (name: string) => performance.getEntriesByName(name), getEntriesByType: () => [], createObserver: () => ({ observe () {}, disconnect () {} }), setBufferSize () {} }),
  reportPerformance () {}, reportAnalytics () {}, reportEvent () {}, reportMonitor () {}, reportScene: api('reportScene', () => ({ data: {} })), getExptInfoSync: () => ({}),
  setEnableDebug: api('setEnableDebug', () => {}),
  preDownloadSubpackage: () => ({ onProgressUpdate () {} }),
  preloadAssets () {}, preloadWebview () {}, preloadSkylineView () {},
  requestIdleCallback: (then: () => void, options?: { timeout?: number }) => requestIdleCallback(then, options),
  cancelIdleCallback: (id: number) => cancelIdleCallback(id),
  createBufferURL: (buffer: BlobPart) => URL.createObjectURL(new Blob([buffer])),
  revokeBufferURL: (url: string) => URL.revokeObjectURL(url),
  arrayBufferToBase64: base64,
  base64ToArrayBuffer: (text: string) => Uint8Array.from(atob(text), character => character.charCodeAt(0)).buffer,
  getRandomValues: api('getRandomValues', ({ length }) => ({ randomValues: crypto.getRandomValues(new Uint8Array(Number(length))).buffer })),
  getUserCryptoManager: () => ({ getRandomValues: api('getRandomValues', ({ length }) => ({ randomValues: crypto.getRandomValues(new Uint8Array(Number(length))).buffer })), getLatestUserKey: api('getLatestUserKey', () => ({ encryptKey: '', iv: '', version: 1, expireTime: 0 })) }),
  setWindowSize: api('setWindowSize', () => { callApp('onWindowResize', { size: { windowWidth: window.innerWidth, windowHeight: window.innerHeight } }) })
}
