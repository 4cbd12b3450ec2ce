import { pinyin } from 'pinyin-pro'

/** One syllable for each Chinese character, without tones, ü as v; read in context. */
export const spell = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true })
