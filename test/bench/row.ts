/** One measured figure: its value, a peer's beside it, what it should be and whether it is. */
export interface Row { readonly figure: string, readonly value: string, readonly beside?: string, readonly goal?: string, readonly ok?: boolean }
