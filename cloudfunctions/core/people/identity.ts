/** Who somebody is and how to reach them. Stored as ciphertext only. */
export interface Identity {
  readonly name: string
  readonly phone?: string
  readonly address?: string
  /** The person had their name put away: no official opens it any more. */
  readonly locked?: boolean
  /** The one a matter was filed for, when that is somebody else. */
  readonly forWhom?: { readonly relation: string, readonly name: string, readonly phone?: string }
}

/** 张*: the family name alone tells an official that it is the same person, and nobody else who it is. */
export const maskedName = (name: string): string => name === '' ? '' : `${Array.from(name)[0] ?? ''}*`
export const maskedPhone = (phone: string | undefined): string => phone === undefined ? '' : `${phone.slice(0, 3)}****${phone.slice(-4)}`
