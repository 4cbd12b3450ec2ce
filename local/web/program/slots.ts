/**
 * The engine draws the contents of neighbouring `<slot/>`s in the order of the children, not of the slots, and it cannot place a slot
 * that has a condition of its own. So a template with several slots gets an empty text after each, and a conditional slot a block
 * around it; white space beside a slot goes, because a text there would end `:empty`. What stands inside a slot is never drawn.
 */
export function separateSlots (wxml: string): string {
  const several = (wxml.match(/<slot\b/g) ?? []).length > 1
  return wxml.replace(/(\s*)<slot\b((?:"[^"]*"|'[^']*'|[^>"'])*?)(?:\/>|>[\s\S]*?<\/slot>)(\s*)/g, (_, before: string, attributes: string, after: string) => {
    if (!several) return `${before}<slot${attributes}/>${after}`
    const condition = /\swx:(?:if|elif|else)(?:\s*=\s*(?:"[^"]*"|'[^']*'))?/g
    const conditions = attributes.match(condition) ?? []
    const slot = `<slot${attributes.replace(condition, '')}/>{{""}}`
    return conditions.length > 0 ? `<block${conditions.join('')}>${slot}</block>` : slot
  })
}
