import type { Gazetteer } from './gazetteer'
import type { Whereabouts } from './proposal'

const digits = '一二三四五六七八九十'
const groupNumber = /(\d{1,2}|[一二三四五六七八九十]{1,2})\s?(?:组|社|队|小组|村民组)/

/** Where it happens: what the person chose, made finer by the text; else the village or group that the text names. */
export function whereIn (text: string, chosen: Whereabouts | undefined, { entries, starts, town, longest }: Gazetteer): Whereabouts | undefined {
  const said = new Map<string, { words: string, groupId?: string, at: number }>()
  for (let at = 0; at < text.length; at++) {
    if (!starts.has(text.slice(at, at + 2))) continue
    for (let length = Math.min(longest, text.length - at); length >= 2; length--) {
      const words = text.slice(at, at + length)
      const entry = entries.get(words)?.find(({ placeId }) => placeId !== undefined)
      if (!entry?.villageId) continue
      const groupId = entry.placeId === entry.villageId ? undefined : entry.placeId
      const before = said.get(entry.villageId)
      said.set(entry.villageId, { words: before?.words ?? words, groupId: before?.groupId ?? groupId, at: before?.at ?? at })
      at += length - 1
      break
    }
  }
  if (chosen?.groupId) return chosen
  const villageId = chosen?.villageId ?? [...said].sort((a, b) => a[1].at - b[1].at)[0]?.[0]
  if (villageId === undefined) return undefined
  const own = said.get(villageId)
  const groupId = own?.groupId ?? numbered(text, villageId, town.places)
  return { ...chosen, villageId, ...(groupId && { groupId }), ...(!chosen && own && { words: own.words }) }
}

function numbered (text: string, villageId: string, places: Gazetteer['town']['places']): string | undefined {
  const said = groupNumber.exec(text)?.[1]
  if (said === undefined) return undefined
  const number = /\d/.test(said) ? Number(said) : said.length === 1 ? digits.indexOf(said) + 1 : 10 + digits.indexOf(said[1]!) + 1
  return places.find(place => place.kind === 'group' && place.parentId === villageId && parseInt(place.name) === number)?.id
}
