import { seal, unseal, type Envelope } from '../kernel/envelope'
import { keyed, type Secrets } from '../kernel/keys'

/** Who comes to a reception day. Stored as ciphertext only. */
export interface Visitor { readonly name: string, readonly phone?: string, readonly villageId?: string, readonly groupId?: string }

/** Seals and opens who somebody is, under their own key, and finds a name that is said at the door without opening all others. */
export interface VisitorBox {
  seal (personKey: string, visitor: Visitor): string
  open (personKey: string, sealed: string): Visitor
  nameKey (dayId: string, name: string): string
  sealStrokes (recordId: string, strokes: string): string
}

export function visitorBox (secrets: Secrets): VisitorBox {
  const place = (personKey: string) => `visitors|${personKey}|who`
  return {
    seal: (personKey, visitor) => JSON.stringify(seal(secrets.wrapping, place(personKey), visitor)),
    open: (personKey, sealed) => unseal<Visitor>([secrets.wrapping], place(personKey), JSON.parse(sealed) as Envelope),
    nameKey: (dayId, name) => keyed(secrets.pepper, 'visitor name', dayId, name.replace(/\s/g, '')),
    sealStrokes: (recordId, strokes) => JSON.stringify(seal(secrets.wrapping, `visits|${recordId}|strokes`, strokes))
  }
}
