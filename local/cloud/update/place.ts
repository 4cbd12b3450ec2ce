import { writeFailed } from '../errors'
import { position } from '../paths'
import type { Path } from '../paths'
import { getField, isFields, setField, show } from '../values'
import type { Fields, Value } from '../values'

type Holder = Fields | Value[]

/** Where one path of an update ends: the object or array that holds it. */
export class Place {
  constructor (private readonly holder: Holder, private readonly holderName: string, readonly name: string) {}

  get (): Value | undefined { return child(this.holder, this.name) }

  set (value: Value): void { put(this.holder, this.holderName, this.name, value) }

  /** An element of an array becomes null, so that the others keep their places. */
  remove (): void {
    if (Array.isArray(this.holder)) { const at = position(this.name); if (at >= 0 && at < this.holder.length) this.holder[at] = null } else delete this.holder[this.name]
  }

  get inArray (): boolean { return Array.isArray(this.holder) }
}

function child (holder: Holder, name: string): Value | undefined {
  if (!Array.isArray(holder)) return getField(holder, name)
  const at = position(name)
  return at < 0 ? undefined : holder[at]
}

const backfillMax = 1_500_000

function put (holder: Holder, holderName: string, name: string, value: Value): void {
  if (!Array.isArray(holder)) { setField(holder, name, value); return }
  const at = position(name)
  if (at < 0) throw cannotCreate(name, holderName, holder)
  if (at > holder.length + backfillMax) throw writeFailed('can\'t backfill more than 1500000 elements')
  while (holder.length < at) holder.push(null)
  holder[at] = value
}

const cannotCreate = (name: string, holderName: string, holder: Value) => writeFailed(`Cannot create field '${name}' in element {${holderName}: ${show(holder)}}`)

/** The place that a path names; what is missing on the way becomes an object. Errors: a value on the way that can hold no field. */
export function reach (document: Fields, path: Path): Place {
  let holder: Holder = document
  for (let i = 0; i < path.length - 1; i++) {
    let inner = child(holder, path[i]!)
    if (inner === undefined) put(holder, path[i - 1] ?? '', path[i]!, inner = {})
    if (!isFields(inner) && !Array.isArray(inner)) throw cannotCreate(path[i + 1]!, path[i]!, inner)
    holder = inner
  }
  return new Place(holder, path.at(-2) ?? '', path.at(-1)!)
}

/** The same without making anything: undefined where the way is not there. */
export function find (document: Fields, path: Path): Place | undefined {
  let holder: Holder = document
  for (let i = 0; i < path.length - 1; i++) {
    const inner = child(holder, path[i]!)
    if (!isFields(inner) && !Array.isArray(inner)) return undefined
    holder = inner
  }
  return new Place(holder, path.at(-2) ?? '', path.at(-1)!)
}
