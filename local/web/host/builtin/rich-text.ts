import { files } from '../phone/program-files'
import { plainUnits } from '../phone/units'
import { Builtin, builtin } from './builtin'

interface Described { type?: 'node' | 'text', name?: string, attrs?: Record<string, unknown>, children?: Described[], text?: string }

const tags = new Set(('a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del div dl dt em fieldset font footer h1 h2 h3 h4 h5 h6 header hr i img ins ' +
  'label legend li mark nav ol p pre q rt ruby s section small span strong sub sup table tbody td tfoot th thead tr tt u ul').split(' '))
const attributes: Record<string, string[]> = {
  col: ['span', 'width'], colgroup: ['span', 'width'], img: ['alt', 'src', 'height', 'width'], ol: ['start', 'type'], table: ['width'], td: ['colspan', 'height', 'rowspan', 'width'], th: ['colspan', 'height', 'rowspan', 'width'],
  font: ['color', 'size', 'face'], bdo: ['dir']
}
const everywhere = ['class', 'style', 'title']

/** Only what WeChat lists is drawn: other tags lose themselves and what they hold, other attributes fall away. */
function draw ({ type = 'node', name = '', attrs = {}, children = [], text = '' }: Described): Node | undefined {
  if (type === 'text') return document.createTextNode(text.includes('&') ? entities(text) : text)
  const tag = name.toLowerCase()
  if (!tags.has(tag)) return undefined
  const element = document.createElement(tag)
  for (const [attribute, value] of Object.entries(attrs)) {
    if (![...everywhere, ...attributes[tag] ?? []].includes(attribute.toLowerCase())) continue
    if (attribute === 'src' && !/^(https?:|data:image\/|\/|cloud:|wxfile:|blob:)/i.test(String(value))) continue
    element.setAttribute(attribute, attribute === 'style' ? plainUnits(String(value)) : attribute === 'src' ? files.url(String(value)) : String(value))
  }
  for (const child of children) {
    const drawn = draw(child)
    if (drawn) element.append(drawn)
  }
  return element
}

function entities (text: string): string {
  const area = document.createElement('textarea')
  area.innerHTML = text
  return area.value
}

/** HTML text as the description that a page could have given. Parsed by a document of its own: nothing in it runs or loads. */
function described (html: string): Described[] {
  const read = (node: ChildNode): Described[] => {
    if (node.nodeType === Node.TEXT_NODE) return [{ type: 'text', text: node.textContent ?? '' }]
    if (node.nodeType !== Node.ELEMENT_NODE) return []
    const { tagName, attributes } = node as Element
    return [{ name: tagName, attrs: Object.fromEntries([...attributes].map(({ name, value }) => [name, value])), children: [...node.childNodes].flatMap(read) }]
  }
  return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].flatMap(read)
}

class RichText extends Builtin<{ nodes: unknown, space: string }> {
  update () {
    const { nodes } = this.data
    const all = Array.isArray(nodes) ? nodes as Described[] : described(String(nodes ?? ''))
    this.root.replaceChildren(...all.map(draw).filter(node => node !== undefined))
    this.root.toggleAttribute('spaced', Boolean(this.data.space))
  }
}
builtin('rich-text', { nodes: null, space: '', userSelect: false, mode: 'default' }, RichText as never)
