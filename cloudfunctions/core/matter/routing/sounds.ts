import table from './sounds.json'

const sounds = new Map(Object.entries(table as Record<string, string>).flatMap(([sound, characters]) => Array.from(characters, character => [character, sound] as const)))

/** How words sound to an ear that hears no tones and takes z for zh, l for n: 罗志远 and 罗智元 are one. */
export const soundsOf = (words: string): string => Array.from(words, character => sounds.get(character) ?? character).join(' ')
export const soundOf = (character: string): string => sounds.get(character) ?? character
