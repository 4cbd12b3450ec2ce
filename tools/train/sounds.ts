import { pinyin } from 'pinyin-pro'

/** The characters of GB 2312 by how a south-western ear hears them: no tones, z for zh, l for n, in for ing, f for hu. */
export function soundTable (): Record<string, string> {
  const groups: Record<string, string> = {}
  const decoder = new TextDecoder('gb2312')
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell))
      if (!/^\p{Script=Han}$/u.test(character)) continue
      const sound = heard(pinyin(character, { toneType: 'none' }))
      groups[sound] = `${groups[sound] ?? ''}${character}`
    }
  }
  return Object.fromEntries(Object.entries(groups).sort(([a], [b]) => a < b ? -1 : 1))
}

const heard = (syllable: string): string =>
  syllable.replace(/^([zcs])h/, '$1').replace(/^n/, 'l').replace(/([ie])ng$/, '$1n').replace(/^hu(?=[aeio])/, 'f').replace(/^fu(?=[aeio])/, 'f')
