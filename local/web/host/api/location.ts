import { tellMissing } from '../phone/notices'
import { shell } from '../phone/shell'
import { authorised } from './authorisation'
import { family, number, Refusal, text } from './call'

/** Where the phone is when the browser does not tell: a place in the middle of the made-up town. */
const town = { latitude: 30.5728, longitude: 104.0668 }

interface Place { latitude: number, longitude: number }
let place: Place = town

/** Allowed once, the same place is given each time; where it is may be said when one is asked. */
async function here (scope: string): Promise<Place> {
  const fields = await authorised(scope, [{ name: 'latitude', label: '纬度', value: String(place.latitude) }, { name: 'longitude', label: '经度', value: String(place.longitude) }])
  if (fields.latitude) place = { latitude: number(fields.latitude), longitude: number(fields.longitude) }
  return place
}

const position = async () => ({ ...await here('scope.userLocation'), accuracy: 30, speed: -1, altitude: 0, verticalAccuracy: 0, horizontalAccuracy: 30 })

export const location = family({
  getLocation: position,
  getFuzzyLocation: () => here('scope.userFuzzyLocation'),
  async chooseLocation ({ latitude = town.latitude, longitude = town.longitude }) {
    const { confirmed, fields } = await shell.ask({ title: '选择位置', fields: [{ name: 'name', label: '地点' }, { name: 'address', label: '地址' }], confirm: '选这里', cancel: '取消' })
    if (!confirmed) throw new Refusal('cancel')
    return { name: fields.name, address: fields.address, latitude, longitude }
  },
  choosePoi: () => { tellMissing('wx.choosePoi'); throw new Refusal('not supported in the browser') },
  async openLocation ({ name, address, latitude, longitude }) {
    await shell.ask({ title: text(name, '位置'), text: `${text(address)}\n${text(latitude)}, ${text(longitude)}`, confirm: '知道了' })
  },
  startLocationUpdate: () => {},
  stopLocationUpdate: () => {}
})
