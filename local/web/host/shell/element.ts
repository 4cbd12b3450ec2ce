type Child = Node | string | false | undefined
type Properties = Record<string, unknown> & { class?: string }

/** An element with attributes, `onX` listeners and children: the shell draws itself with nothing else. */
export function h<K extends keyof HTMLElementTagNameMap> (tag: K, properties: Properties = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value as EventListener)
    else element.setAttribute(name, value === true ? '' : String(value))
  }
  element.append(...children.filter(child => child !== false && child !== undefined))
  return element
}

export const byId = (id: string): HTMLElement => document.getElementById(id)!
