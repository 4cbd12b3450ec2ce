import { listenToApp, unlistenToApp } from '../phone/app'
import { tellMissing } from '../phone/notices'
import { api, Refusal } from './call'

type Listener = (...args: unknown[]) => void

/** `onX(listener)` and `offX(listener)` of wx, told through the app so that order and errors are the same everywhere. */
const pair = (name: string, event = `on${name}`): Record<string, (listener?: Listener) => void> => ({
  [`on${name}`]: listener => { if (listener) listenToApp(event, listener) },
  [`off${name}`]: listener => unlistenToApp(event, listener)
})

const heard = { AppShow: 'onShow', AppHide: 'onHide', Error: 'onError', PageNotFound: 'onPageNotFound', UnhandledRejection: 'onUnhandledRejection', ThemeChange: 'onThemeChange' }
const own = ['WindowResize', 'NetworkStatusChange', 'KeyboardHeightChange', 'UserCaptureScreen', 'MemoryWarning', 'AudioInterruptionBegin', 'AudioInterruptionEnd', 'LocationChange', 'LocationChangeError', 'AppRoute', 'AppRouteDone', 'LazyLoadError', 'NeedPrivacyAuthorization', 'NetworkWeakChange', 'CopyUrl', 'ScreenRecordingStateChanged']
/** What never happens in a browser: whoever listens is told so by name. */
const absent = ('AccelerometerChange CompassChange GyroscopeChange DeviceMotionChange BLEConnectionStateChange BLECharacteristicValueChange BLEMTUChange BLEPeripheralConnectionStateChanged BluetoothAdapterStateChange BluetoothDeviceFound ' +
  'WifiConnected WifiConnectedWithPartialInfo GetWifiList HCEMessage BeaconUpdate BeaconServiceChange VoIPChatStateChanged VoIPChatInterrupted VoIPChatMembersChanged VoIPChatSpeakersChanged VoIPVideoMembersChanged BatteryInfoChange ' +
  'LocalServiceDiscoveryStop LocalServiceFound LocalServiceLost LocalServiceResolveFail EmbeddedMiniProgramHeightChange GeneratePoster KeyDown KeyUp MenuButtonBoundingClientRectWeightChange ParallelStateChange WindowStateChange ApiCategoryChange ' +
  'UserOffTranslation UserTriggerTranslation BackgroundAudioPause BackgroundAudioPlay BackgroundAudioStop BackgroundFetchData BeforeAppRoute BeforePageLoad AfterPageLoad BeforePageUnload AfterPageUnload').split(' ')

export const listeners: Record<string, unknown> = Object.assign({},
  ...Object.entries(heard).map(([name, event]) => pair(name, event)),
  ...own.map(name => pair(name)),
  ...absent.map(name => ({ [`on${name}`]: () => tellMissing(`wx.on${name}`), [`off${name}`]: () => {} })),
  ...['Accelerometer', 'Compass', 'Gyroscope', 'DeviceMotionListening'].map(name => ({ [`start${name}`]: api(`start${name}`, () => { tellMissing(`wx.start${name}`); throw new Refusal('not supported in the browser') }), [`stop${name}`]: api(`stop${name}`, () => {}) }))
)
