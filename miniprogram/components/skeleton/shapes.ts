/** A block of bones: kind and width in percent; a number alone is a line, `|` a rule between rows. */
interface Block { card: boolean, bones: { kind: string, width: number }[] }

const block = (card: boolean, ...bones: string[]): Block => ({
  card,
  bones: bones.map(bone => ({ kind: bone.replace(/\d+$/, '') || 'line', width: Number(/\d+$/.exec(bone)?.[0] ?? 100) }))
})
const row = ['62', 'chip', 'second48']

/** The shapes that pages have; each page names its own. */
export const shapes: Record<string, Block[]> = {
  detail: [
    block(false, 'head72', 'second56'), block(true, 'second28', 'chip', 'rule', 'second24', '62', 'rule', 'second20', '48'),
    block(true, 'second36', '90', '64', 'rule', 'second36', '78')
  ],
  rows: [block(false, 'head48'), block(true, ...row, 'rule', ...row, 'rule', ...row)],
  card: [block(true, ...row)],
  menu: [block(false, 'head32', 'second40'), block(true, '36', 'rule', '42', 'rule', '30', 'rule', '36')],
  form: [block(false, 'head64'), block(true, '80', '56'), block(true, '40')]
}
