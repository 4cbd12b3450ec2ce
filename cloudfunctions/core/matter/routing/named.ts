import { complaint } from './accusation'
import { gapsOf, type Gazetteer, type Entry } from './gazetteer'
import type { Named, Whereabouts } from './proposal'
import { soundOf } from './sounds'

interface Found { readonly at: number, readonly words: string, readonly entries: readonly Entry[], readonly sure: boolean }

const titles = '支书|村支书|书记|村主任|主任|村长|镇长|乡长|副镇长|局长|所长|站长|院长|校长|队长|组长|社长|片长|部长|委员|主席|会计|文书|网格员|干部|民警|警官|科长|股长|老师|医生|法官'
const someone = new RegExp(`(?<surname>[\\u4e00-\\u9fff])(?:(?:某某|某)?(?<title>${titles})|某某?)`, 'g')
const ours = new RegExp(`(?:我们|我|俺们|咱们|咱|本|这个|那个|他们|你们|当地|这边|现任|原任|原|老|前任|新)?(?:村|社区|组|镇|乡|社|队|院子)?(?:里|上)?的?(?:那个|这个)?(?<title>${titles})`, 'g')
const cadres = /村干部|村干|村两委|村支两委|镇领导|镇干部|乡干部|社区干部|驻村干部|当官的|当官|村里领导|村上领导|村官/g

/**
 * Whom a text speaks of: names, nicknames, titles with and without a surname, and what only sounds or looks like one of these. `sure` where it
 * can be nobody else. What is said and cannot be resolved is kept with its words alone, so that a person may say who it is.
 */
export function namedIn (text: string, gazetteer: Gazetteer, place: Whereabouts | undefined): Named[] {
  const found = longestOf([...exact(text, gazetteer), ...alike(text, gazetteer), ...mistyped(text, gazetteer)])
  const taken = (at: number) => found.some(({ at: from, words }) => at >= from && at < from + words.length)
  const named = found.flatMap(one => resolved(one, place))
  return unique([...named, ...byTitle(text, gazetteer, place).filter(({ at }) => !taken(at)).map(({ named }) => named)])
}

function exact (text: string, { entries, starts, longest }: Gazetteer): Found[] {
  const found: Found[] = []
  for (let at = 0; at < text.length; at++) {
    if (!starts.has(text.slice(at, at + 2))) continue
    for (let length = Math.min(longest, text.length - at); length >= 2; length--) {
      const words = text.slice(at, at + length)
      const meant = entries.get(words)?.filter(entry => entry.personId ?? entry.unitId)
      if (meant?.length) { found.push({ at, words, entries: meant, sure: true }); break }
    }
  }
  return found
}

/** By sound: 邓国萍 for 邓国平. */
function alike (text: string, { bySound, soundStarts, entries }: Gazetteer): Found[] {
  const characters = Array.from(text)
  const heard = characters.map(soundOf)
  const found: Found[] = []
  let at = 0
  for (let n = 0; n < characters.length; n++) {
    for (let length = 6; length >= 3 && soundStarts.has(`${heard[n]} ${heard[n + 1]}`); length--) {
      if (n + length > characters.length) continue
      const words = characters.slice(n, n + length).join('')
      const meant = entries.has(words) ? undefined : bySound.get(heard.slice(n, n + length).join(' '))?.filter(entry => entry.personId)
      if (meant?.length) { found.push({ at, words, entries: meant, sure: false }); break }
    }
    at += characters[n]!.length
  }
  return found
}

/** One character of a given name wrong (郑志祥), where a complaint stands near: three characters alone would often be chance. */
function mistyped (text: string, { withGap, surnames }: Gazetteer): Found[] {
  const found: Found[] = []
  for (let at = 0; at + 3 <= text.length; at++) {
    if (!surnames.has(text[at]!)) continue
    const words = text.slice(at, at + 3)
    const meant = gapsOf(words).flatMap(gap => withGap.get(gap) ?? [])
    if (meant.length > 0 && /^\p{Script=Han}{3}$/u.test(words) && complaint.test(text.slice(Math.max(0, at - 12), at + 40))) found.push({ at, words, entries: meant, sure: false })
  }
  return found
}

function longestOf (found: readonly Found[]): Found[] {
  const kept: Found[] = []
  for (const one of [...found].sort((a, b) => b.words.length - a.words.length || a.at - b.at)) {
    if (!kept.some(other => one.at < other.at + other.words.length && other.at < one.at + one.words.length)) kept.push(one)
  }
  return kept.sort((a, b) => a.at - b.at)
}

/** One entry of the filer's own village is meant before those of others; several that are left are all unsure. */
function resolved ({ words, entries, sure }: Found, place: Whereabouts | undefined): Named[] {
  const near = entries.filter(entry => entry.villageId === undefined || entry.villageId === place?.villageId)
  const meant = unique((near.length > 0 ? near : entries).map(({ personId, officeId, unitId }) => ({ words, personId, officeId, unitId, sure: false })))
  const one = new Set(meant.map(({ personId, unitId }) => personId ?? unitId)).size === 1
  return meant.slice(0, 6).map(named => compact({ ...named, sure: sure && one && !entries.some(entry => entry.loose) }))
}

/** 我们村支书, 王主任, 村干部: the office holders of the filer's village, or words alone. */
function byTitle (text: string, gazetteer: Gazetteer, place: Whereabouts | undefined): Array<{ at: number, named: Named }> {
  const { locals, town } = gazetteer
  const here = place ? locals.get(place.villageId) ?? [] : []
  const holders = (title: string) => here.filter(local => local.title === title)
    .filter(({ office }) => !/组长|社长|队长/.test(title) || office.placeId === undefined || place?.groupId === undefined || office.placeId === place.groupId)
  const found: Array<{ at: number, named: Named }> = []
  for (const match of text.matchAll(someone)) {
    const surname = match.groups!.surname!
    if (!gazetteer.surnames.has(surname) && !commonSurnames.includes(surname)) continue
    const same = town.offices.filter(office => town.people.some(person => person.id === office.personId && soundOf(person.name.slice(0, 1)) === soundOf(surname)) && (match.groups!.title === undefined || office.title.includes(match.groups!.title)))
    const meant = same.length === 1 ? same : []
    found.push({ at: match.index, named: compact({ words: match[0], personId: meant[0]?.personId, officeId: meant[0]?.id, sure: false }) })
  }
  for (const match of text.matchAll(ours)) {
    const title = match.groups!.title!
    const mine = holders(title)
    const one = new Set(mine.map(({ office }) => office.personId)).size === 1
    if (mine.length === 0) found.push({ at: match.index, named: { words: match[0], sure: false } })
    for (const { office } of mine.slice(0, 6)) found.push({ at: match.index, named: { words: match[0], personId: office.personId, officeId: office.id, sure: one } })
  }
  for (const match of text.matchAll(cadres)) {
    const committee = town.units.find(unit => unit.function === 'village' && unit.placeId !== undefined && unit.placeId === place?.villageId)
    const leadership = town.units.find(unit => unit.function === 'leadership')
    found.push({ at: match.index, named: compact({ words: match[0], unitId: /镇|乡/.test(match[0]) ? leadership?.id : committee?.id, sure: false }) })
  }
  return found
}

const commonSurnames = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤'

const compact = ({ personId, officeId, unitId, ...rest }: Named): Named =>
  ({ ...rest, ...(personId && { personId }), ...(officeId && { officeId }), ...(unitId && !personId && { unitId }) })

function unique (list: readonly Named[]): Named[] {
  const seen = new Map<string, Named>()
  for (const named of list) {
    const key = named.personId ?? named.unitId ?? named.words
    const before = seen.get(key)
    if (!before || (named.sure && !before.sure)) seen.set(key, named)
  }
  return [...seen.values()]
}
