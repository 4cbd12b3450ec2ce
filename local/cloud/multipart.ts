export interface Part { readonly name: string, readonly filename?: string, readonly contentType?: string, readonly data: Buffer }

/** multipart/form-data taken apart; undefined for any other content type. */
export function parseMultipart (contentType: string | undefined, body: Buffer): Part[] | undefined {
  const boundary = /^multipart\/form-data;.*?boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType ?? '')
  if (!boundary) return undefined
  const mark = Buffer.from(`--${boundary[1] ?? boundary[2]}`)
  const parts: Part[] = []
  let from = body.indexOf(mark)
  while (from >= 0) {
    const to = body.indexOf(mark, from + mark.length)
    if (to < 0) break
    const part = partOf(body.subarray(from + mark.length + 2, to - 2))
    if (part) parts.push(part)
    from = to
  }
  return parts
}

function partOf (bytes: Buffer): Part | undefined {
  const split = bytes.indexOf('\r\n\r\n')
  if (split < 0) return undefined
  const head = bytes.toString('utf8', 0, split)
  const name = /name="([^"]*)"/i.exec(head)?.[1]
  if (name === undefined) return undefined
  return { name, filename: /filename="([^"]*)"/i.exec(head)?.[1], contentType: /content-type:\s*(\S+)/i.exec(head)?.[1], data: bytes.subarray(split + 4) }
}

/** The text parts as one object, as a JSON request would have them. */
export const textsOf = (parts: readonly Part[]): Record<string, string> =>
  Object.fromEntries(parts.filter(part => part.contentType !== 'application/octet-stream' || part.filename !== undefined).map(part => [part.name, part.data.toString('utf8')]))
