import { listenToApp, unlistenToApp } from '../phone/app'
import { tellMissing } from '../phone/notices'

type Listener = (...args: unknown[]) => void

/** `onX(listener)` and `offX(listener)` of wx, told through the app so that order and errors are the same everywhere. */
const pair = (name: string, event = `on${name}`): Record<string, (listener?: Listener) => void> => ({
  [`on${name}`]: listener => { if (listener) listenToApp(event, listener) },
  [`off${name}`]: listener => unlistenToApp(event, listener)
})

const heard = { AppShow: 'onShow', AppHide: 'onHide', Error: 'onError', PageNotFound: 'onPageNotFound', UnhandledRejection: 'onUnhandledRejection', ThemeChange: 'onThemeChange' }
const own = ['WindowResize', 'NetworkStatusChange', 'KeyboardHeightChange', 'UserCaptureScreen', 'MemoryWarning', 'AudioInterruptionBegin', 'AudioInterruptionEnd', 'LocationChange', 'LocationChangeError', 'AppRoute', 'AppRouteDone', 'LazyLoadError', 'NeedPrivacyAuthorization', 'NetworkWeakChange', 'CopyUrl', 'ScreenRecordingStateChanged']
const sensors = ['Accelerometer', 'Compass', 'Gyroscope', 'DeviceMotion', 'BLEConnectionState', 'BLECharacteristicValue', 'BluetoothAdapterState', 'BluetoothDeviceFound', 'WifiConnected', 'GetWifiList', 'HCEMessage', 'BeaconUpdate', 'BeaconService', 'VoIPChatStateChanged']

export const listeners: Record<string, unknown> = Object.assign({},
  ...Object.entries(heard).map(([name, event]) => pair(name, event)),
  ...own.map(name => pair(name)),
  ...sensors.flatMap(name => [name, `${name}Change`]).map(name => ({ [`on${name}`]: () => tellMissing(`wx.on${name}`), [`off${name}`]: () => {} })),
  ...['Accelerometer', 'Compass', 'Gyroscope', 'DeviceMotionListening'].map(name => ({ [`start${name}`]: () => tellMissing(`wx.start${name}`), [`stop${name}`]: () => {} }))
)
