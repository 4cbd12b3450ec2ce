/** What a person reads in a source and a phone does not need: comments, line breaks, indents. */
const leaner: Record<string, (text: string) => string> = {
  wxss: text => text.replace(/\/\*[^]*?\*\//g, '').replace(/\s*\n\s*/g, '\n').replace(/([{;,])\n/g, '$1').trim(),
  wxml: text => text.replace(/<!--[^]*?-->/g, '').replace(/>\s*\n\s*</g, '><').replace(/\s*\n\s*/g, ' ').trim(),
  json: text => JSON.stringify(JSON.parse(text))
}

/** A template, style sheet or settings file as it goes into a package; everything else as it is. */
export function lean (path: string, contents: Buffer): Buffer {
  const shorter = leaner[/\.(\w+)$/.exec(path)?.[1] ?? '']
  return shorter ? Buffer.from(shorter(contents.toString())) : contents
}
