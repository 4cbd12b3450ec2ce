import type { GenericSchema } from 'valibot'

/* What valibot keeps of a schema, as far as it is read here. */
interface Known {
  readonly type: string
  readonly entries?: Record<string, Known>
  readonly wrapped?: Known
  readonly item?: Known
  readonly options?: readonly unknown[]
  readonly literal?: unknown
  readonly value?: Known
  readonly pipe?: readonly Known[]
  readonly requirement?: unknown
  readonly message?: unknown
}

/** A schema as a reader's short notation: `{key: string, photos?: string[]}`. */
export function shapeOf (schema: GenericSchema): string {
  return shape(schema as unknown as Known)
}

function shape (schema: Known): string {
  switch (schema.type) {
    case 'strict_object': return `{${Object.entries(schema.entries ?? {}).map(([name, field]) => `${name}${isOptional(field) ? '?' : ''}: ${shape(field)}`).join(', ')}}`
    case 'optional': return schema.wrapped ? shape(schema.wrapped) : 'unknown'
    case 'array': return `${inBrackets(schema.item)}[]`
    case 'picklist': return (schema.options ?? []).map(option => `'${String(option)}'`).join(' | ')
    case 'literal': return typeof schema.literal === 'string' ? `'${schema.literal}'` : String(schema.literal)
    case 'variant': return (schema.options ?? []).map(option => shape(option as Known)).join(' | ')
    case 'record': return `{[name]: ${schema.value ? shape(schema.value) : 'unknown'}}`
    default: return schema.type
  }
}

const isOptional = (schema: Known): boolean => schema.type === 'optional'

function inBrackets (item: Known | undefined): string {
  if (!item) return 'unknown'
  const text = shape(item)
  return text.includes(' | ') ? `(${text})` : text
}
