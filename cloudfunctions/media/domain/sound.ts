/** The kinds of recording that phones make, told by their first bytes; a name or a stated type is no evidence. */
const kinds: ReadonlyArray<{ type: string, fits: (bytes: Buffer) => boolean }> = [
  { type: 'mp3', fits: bytes => bytes.subarray(0, 3).toString('latin1') === 'ID3' || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2) },
  { type: 'aac', fits: bytes => bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xf6) === 0xf0 },
  { type: 'm4a', fits: bytes => bytes.subarray(4, 8).toString('latin1') === 'ftyp' },
  { type: 'wav', fits: bytes => bytes.subarray(0, 4).toString('latin1') === 'RIFF' && bytes.subarray(8, 12).toString('latin1') === 'WAVE' },
  { type: 'ogg', fits: bytes => bytes.subarray(0, 4).toString('latin1') === 'OggS' },
  { type: 'webm', fits: bytes => bytes.readUInt32BE(0) === 0x1a45dfa3 }
]

/** The kind of a recording, or undefined where it is none that we keep. */
export const soundKind = (bytes: Buffer): string | undefined => bytes.length < 16 ? undefined : kinds.find(kind => kind.fits(bytes))?.type
