import { tellMissing } from '../phone/notices'
import { Builtin, builtin } from './builtin'

/** What only WeChat has. In its place stands its name, so that nobody looks for what is missing. */
class Elsewhere extends Builtin {
  override create () {
    const name = this.comp.is.replace('wx/', '')
    tellMissing(`<${name}>`)
    const sign = this.element('div', 'host-elsewhere')
    sign.textContent = `${name}：浏览器里没有`
    this.slot = this.element('div')
  }

  update (): void {}
}

const any = (...names: string[]) => Object.fromEntries(names.map(name => [name, null]))
const known: Record<string, string[]> = {
  map: ['longitude', 'latitude', 'scale', 'markers', 'covers', 'polyline', 'circles', 'controls', 'includePoints', 'showLocation', 'polygons', 'subkey', 'setting', 'enableZoom', 'enableScroll', 'enableRotate', 'showCompass', 'enablePoi', 'minScale', 'maxScale', 'layerStyle', 'rotate', 'skew', 'enable3D', 'showScale', 'enableOverlooking', 'enableSatellite', 'enableTraffic', 'enableBuilding'],
  camera: ['mode', 'resolution', 'devicePosition', 'flash', 'frameSize'],
  'live-player': ['src', 'mode', 'autoplay', 'muted', 'orientation', 'objectFit'],
  'live-pusher': ['url', 'mode', 'autopush', 'muted', 'enableCamera'],
  'voip-room': ['openid', 'mode', 'devicePosition'],
  ad: ['unitId', 'adIntervals', 'adType', 'adTheme'], 'ad-custom': ['unitId', 'adIntervals'],
  'official-account': [], 'open-data': ['type', 'openGid', 'lang', 'defaultText', 'defaultAvatar'], 'official-account-publish': ['path'],
  editor: ['readOnly', 'placeholder', 'showImgSize', 'showImgToolbar', 'showImgResize'], 'keyboard-accessory': [],
  'xr-frame': [], selection: [], 'channel-live': ['feedId', 'finderUserName'], 'channel-video': ['feedId', 'finderUserName', 'autoplay', 'loop', 'muted', 'objectFit'],
  'store-home': ['appid'], 'store-product': ['appid', 'productId'], 'store-coupon': ['appid'], 'store-gift': ['appid'], 'private-message': []
}
for (const [name, properties] of Object.entries(known)) builtin(name, any(...properties), Elsewhere as never)
