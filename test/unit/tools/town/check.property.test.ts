import fc from 'fast-check'
import { inLine } from '../../../../tools/town/mistake'
import { check, freshFiles, type Files } from './planted'

const numRuns = process.env.LONG ? 1000 : 100
const seed = 20260504

/** Every entry that stands in a list of its own file: what a clerk edits line by line. */
interface Spot { readonly file: string, readonly index: number, readonly key: string }

const optional = new Set(['parentId', 'superiorId', 'placeId', 'covers', 'villageId', 'groupId', 'to', 'supervisorId', 'inCharge', 'basis', 'wrong', 'right'])
const listFiles = (files: Files) => Object.keys(files).filter(file => Array.isArray(files[file]))
const spots: Spot[] = listFiles(freshFiles()).flatMap(file => (freshFiles()[file] as object[])
  .flatMap((one, index) => Object.keys(one).map(key => ({ file, index, key }))))

/** How the entry may be named: by its id before or after it was spoilt, or by its place. */
const namesOf = (files: Files, { file, index }: Spot): unknown[] => [files[file][index].id ?? files[file][index].personId, `第 ${index + 1} 条`]
const among = (keep: (spot: Spot) => boolean) => fc.constantFrom(...spots.filter(keep))

const found = (spot: Spot, spoil: (one: Record<string, unknown>) => void): string => {
  const files = freshFiles()
  const names = namesOf(files, spot)
  spoil(files[spot.file][spot.index])
  names.push(...namesOf(files, spot))
  return check(files).filter(mistake => mistake.file === spot.file && names.includes(mistake.entry)).map(inLine).join('\n')
}

test('any required field taken away is missed by name', () => {
  fc.assert(fc.property(among(({ key }) => !optional.has(key)), spot => {
    expect(found(spot, one => { delete one[spot.key] })).toContain(`缺「${spot.key}」`)
  }), { numRuns, seed })
})

test('any field of the wrong kind is refused by name', () => {
  const wrong = fc.constantFrom<unknown>(null, true, 7, {}, [[]], '')
  fc.assert(fc.property(among(() => true), wrong, (spot, value) => {
    const before = freshFiles()[spot.file][spot.index][spot.key]
    fc.pre(JSON.stringify(before) !== JSON.stringify(value))
    expect(found(spot, one => { one[spot.key] = value })).toContain(`「${spot.key}`)
  }), { numRuns, seed })
})

test('no mark on a person can be slipped in: a field that no form knows is refused', () => {
  const names = fc.constantFrom('民族', '宗教', 'score', 'level', 'keyPerson', 'risk', 'tags', 'age', 'idNumber', 'remark')
  fc.assert(fc.property(among(({ file, key }) => key === 'id' && /people|offices|sample/.test(file)), names, (spot, name) => {
    expect(found(spot, one => { one[name] = 'x' })).toContain(`多了「${name}」`)
  }), { numRuns, seed })
})

test('any id that leads nowhere is found where it is written', () => {
  const references = (spot: Spot) => /Id$|^of$/.test(spot.key)
  fc.assert(fc.property(among(references), spot => {
    expect(found(spot, one => { one[spot.key] = 'nowhere' })).toContain('nowhere 不存在')
  }), { numRuns, seed })
})

test('any entry written twice is found', () => {
  fc.assert(fc.property(among(({ file, key }) => key === 'id' && file !== 'declarations.json'), ({ file, index }) => {
    const files = freshFiles()
    const one = files[file][index]
    files[file].push({ ...one })
    expect(check(files).some(mistake => mistake.entry === one.id && mistake.what === '这个 id 用了两次')).toBe(true)
  }), { numRuns: numRuns / 4, seed })
})

test('however a file is spoilt, each mistake is in plain Chinese with something to do', () => {
  const value = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constant(undefined))
  fc.assert(fc.property(among(() => true), value, (spot, spoilt) => {
    const files = freshFiles()
    files[spot.file][spot.index][spot.key] = spoilt
    for (const mistake of check(files)) {
      expect(mistake.todo).toMatch(/\p{Script=Han}{2}/u)
      expect(mistake.what).toMatch(/\p{Script=Han}/u)
      expect(`${mistake.what}${mistake.todo}`).not.toMatch(/Invalid|Expected|undefined|\[object/)
    }
  }), { numRuns, seed })
})
