import { AppError } from '../../core/kernel/app-error'
import { classMark, numberMark, placeMark, wordMarks } from '../../core/matter/marks'
import { gazetteerOf } from '../../core/matter/routing/gazetteer'
import type { Town } from '../../core/people/town'

/** What is looked for: never a person. */
export interface Wanted { readonly number?: string, readonly placeId?: string, readonly category?: string, readonly words?: string }

const SHORT_NO = /^\d{4}\s?\d{4}$/
const PHONE_OR_ID = /\d{7,}/
const NAME = /^[\p{Script=Han}]{2,3}$/u

/** The marks that a matter must carry, the one that the index is asked for first: words tell most, then the place, then the class. */
export function marksWanted ({ number, placeId, category, words }: Wanted): string[] {
  const pairs = words ? wordMarks(words) : []
  if (words && pairs.length === 0) throw new AppError('VALIDATION', { words: ['请写两个字以上，比如「水渠」'] })
  return [...number ? [numberMark(number)] : [], ...pairs, ...placeId ? [placeMark(placeId)] : [], ...category ? [classMark(category)] : []]
}

export const isShortNo = (number: string | undefined): number is string => number !== undefined && SHORT_NO.test(number.trim())

/** Nobody looks for persons here: a phone, an identity number or what looks like a name is refused; a place of the town wins. Errors: NOT_BY_PERSON. */
export function refusePersons (town: Town, { number, words }: Wanted): void {
  const asked = [words ?? '', isShortNo(number) ? '' : number ?? '']
  if (asked.some(text => PHONE_OR_ID.test(text.replace(/[\s-]/g, '')) || asked.some(part => looksLikeName(town, part.trim())))) throw new AppError('NOT_BY_PERSON')
}

function looksLikeName (town: Town, text: string): boolean {
  if (isPlaceName(town, text)) return false
  const known = town.people.some(({ name, nicknames }) => text !== '' && (text.includes(name) || nicknames.includes(text)))
  return known || (NAME.test(text) && gazetteerOf(town).surnames.has(text.charAt(0)) && !daily.has(text))
}

/** 黄土坝 is 黄土坝村. */
const isPlaceName = (town: Town, text: string): boolean =>
  text.length > 1 && [...town.places, ...town.units].some(({ name, nicknames }) => name.replace(/^镇/, '').startsWith(text) || name === text || nicknames.includes(text))

/** Words of everyday matters that begin like a family name. */
const daily = new Set(['水渠', '水管', '水费', '水库', '石头', '石料', '江水', '江堤', '路灯', '路面', '路基', '方案', '高压线', '高铁', '白条', '田埂', '田地', '谷子', '车位', '房子', '房产', '粮食', '安全', '安置', '安置房', '向阳', '马路', '井盖', '井水', '牛棚', '羊圈', '林地', '林权', '丁字路', '文书', '项目', '易燃', '常年', '古树', '温室', '金额', '成品油', '池塘', '柳树', '杨树', '包地', '燃气', '雷击', '黄土', '苗木', '时限', '应急', '谢绝', '利息', '平整', '贺礼', '花坛', '毛石', '毛路', '宁静', '钱款', '钱财', '游泳', '段落', '宗祠', '莫名', '许可', '许可证', '夏收', '冷库', '叶子', '于是', '何时', '和解'])
