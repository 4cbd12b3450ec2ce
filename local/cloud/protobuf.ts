/** The little of protocol buffers that openapi needs: varints and length-delimited fields. */
export type Message = ReadonlyMap<number, readonly (number | Buffer)[]>

/** Errors: SYNTAX where the bytes are no message. */
export function decodeMessage (bytes: Buffer): Message {
  const message = new Map<number, (number | Buffer)[]>()
  let at = 0
  const varint = (): bigint => {
    let value = 0n
    for (let shift = 0n; ; shift += 7n) {
      const byte = bytes[at++]
      if (byte === undefined || shift > 63n) throw new SyntaxError('not a protobuf message')
      value |= BigInt(byte & 127) << shift
      if (byte < 128) return value
    }
  }
  while (at < bytes.length) {
    const tag = Number(varint())
    const values = message.get(tag >> 3) ?? []
    message.set(tag >> 3, values)
    if ((tag & 7) === 0) values.push(Number(BigInt.asIntN(64, varint())))
    else if ((tag & 7) === 2) {
      const length = Number(varint())
      if (at + length > bytes.length) throw new SyntaxError('not a protobuf message')
      values.push(bytes.subarray(at, at += length))
    } else throw new SyntaxError('not a protobuf message')
  }
  return message
}

/** Numbers become varints, everything else length-delimited; undefined is left out. */
export function encodeMessage (fields: readonly (readonly [field: number, value: number | string | Buffer | undefined])[]): Buffer {
  return Buffer.concat(fields.flatMap(([field, value]) => {
    if (value === undefined) return []
    if (typeof value === 'number') return [varint(BigInt(field << 3)), varint(BigInt.asUintN(64, BigInt(value)))]
    const bytes = typeof value === 'string' ? Buffer.from(value) : value
    return [varint(BigInt(field << 3 | 2)), varint(BigInt(bytes.length)), bytes]
  }))
}

function varint (value: bigint): Buffer {
  const bytes: number[] = []
  for (; value > 127n; value >>= 7n) bytes.push(Number(value & 127n) | 128)
  bytes.push(Number(value))
  return Buffer.from(bytes)
}
