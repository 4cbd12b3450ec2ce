import { tellMissing } from '../phone/notices'
import { api, Refusal } from './call'

/**
 * Names that WeChat has and a browser cannot offer. Each is there, so that a program may look for it, and each refuses by name:
 * a function of options fails, an object-making function gives an object whose every method refuses.
 */
const functions = ('addCard openCard startBeaconDiscovery stopBeaconDiscovery getBeacons openBluetoothAdapter closeBluetoothAdapter startBluetoothDevicesDiscovery stopBluetoothDevicesDiscovery ' +
  'getBluetoothAdapterState getBluetoothDevices getConnectedBluetoothDevices makeBluetoothPair createBLEConnection closeBLEConnection getBLEDeviceServices getBLEDeviceCharacteristics readBLECharacteristicValue ' +
  'writeBLECharacteristicValue notifyBLECharacteristicValueChange startWifi stopWifi connectWifi getWifiList getConnectedWifi startHCE stopHCE sendHCEMessage getHCEState startLocationUpdateBackground ' +
  'startFacialRecognitionVerify checkIsSupportSoterAuthentication startSoterAuthentication checkIsSoterEnrolledInDevice chooseInvoice chooseInvoiceTitle openCustomerServiceChat openChannelsActivity openChannelsLive ' +
  'openChannelsUserProfile getChannelsLiveInfo reserveChannelsLive getWeRunData shareToWeRun requestPluginPayment requestMerchantTransfer openEmbeddedMiniProgram joinVoIPChat exitVoIPChat join1v1Chat setEnable1v1Chat ' +
  'openVideoEditor saveVideoToPhotosAlbum compressVideo shareVideoMessage shareFileMessage showShareImageMenu addPhoneRepeatCalendar addPhoneCalendar addPhoneContact searchContacts checkEmployeeRelation ' +
  'requestSubscribeDeviceMessage requestDeviceVoIP authorizeForMiniProgram postMessageToReferrerPage createBLEPeripheralServer openSystemBluetoothSetting openAppAuthorizeSetting loadBuiltInFontFace addPaymentPassFinish addPaymentPassGetCertificateData bindEmployeeRelation canAddSecureElementPass checkIsAddedToMyMiniProgram checkIsPictureInPictureActive checkIsSupportFacialRecognition checkTransitCardSupport ' +
  'cropImage deleteTransitCard editImage enterChatToolMode faceDetect getBLEMTU getChannelsLiveNoticeInfo getChannelsShareKey getCommonConfig getDeviceVoIPList getInferenceEnvInfo getSecureElementPasses getShowSplashAdStatus getTransitCardCPLC getTransitCardInfo getTransitCardList ' +
  'initFaceDetect isVKSupport issueTransitCard jumpToOfflinePay openChannelsEvent openChannelsLiveNoticeInfo openChatTool openDesignerProfile openHKOfflinePayView openInquiriesTopic openOfficialAccountArticle openOfficialAccountChat openOfficialAccountProfile openSingleStickerView ' +
  'openStickerIPView openStickerSetView openStoreCouponDetail openStoreOrderDetail pauseVoice playVoice postMessageToReferrerMiniProgram rechargeTransitCard removeSecureElementPass requestAppleSubscribeSign requestCommonPayment requestFacialVerify requestSubscribeEmployeeMessage ' +
  'requestVirtualPayment rewriteRoute sendSms setBLEMTU setWifiList shareToOfficialAccount showRedPackage startRecord stopFaceDetect stopRecord stopVoice').split(' ')

const makers = ('createRewardedVideoAd createInterstitialAd createCameraContext createLivePlayerContext createLivePusherContext createMapContext createMediaContainer createMediaRecorder createVideoDecoder ' +
  'createUDPSocket createTCPSocket createWorker createInferenceSession createVKSession createGlobalPayment getNFCAdapter getXrFrameSystem createMediaAudioPlayer createWebAudioContext createCacheManager getPluginUpdateManager').split(' ')

/** A promise that fails without being asked; whoever waits for it hears why. */
function refused (method: string): Promise<never> {
  const failed = Promise.reject(new Error(`${method}:fail not supported in the browser`))
  failed.catch(() => {})
  return failed
}

const refusing = (name: string): object => new Proxy({}, {
  get: (_, method) => typeof method === 'string' && method !== 'then' ? () => {
    tellMissing(`${name}().${method}`)
    return method.startsWith('on') || method.startsWith('off') ? undefined : refused(method)
  } : undefined
})

/** A database, a plugin: whatever is asked of it can be asked on, until someone waits for the answer; it has nothing, for who looks first. */
export function refusingChain (name: string): unknown {
  const answer = refused(name)
  let told = false
  const chain: unknown = new Proxy(() => {}, {
    get (_, property) {
      if (!told) tellMissing(name)
      told = true
      return property === 'then' || property === 'catch' || property === 'finally' ? answer[property].bind(answer) : typeof property === 'symbol' ? undefined : chain
    },
    apply (_, __, [options]: [{ fail?: (error: object) => void }?]) { options?.fail?.({ errMsg: `${name}:fail not supported in the browser` }); return chain },
    construct: () => chain as object
  })
  return chain
}

export const unsupported: Record<string, unknown> = {
  ...Object.fromEntries(functions.map(name => [name, api(name, () => { tellMissing(`wx.${name}`); throw new Refusal('not supported in the browser') })])),
  worklet: refusing('wx.worklet'),
  ...Object.fromEntries(makers.map(name => [name, () => { tellMissing(`wx.${name}`); return refusing(`wx.${name}`) }]))
}
