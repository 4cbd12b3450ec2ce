/** 32 hex digits from the phone's secure source: made when a form opens, kept in its draft, sent again with every repeat of the same command. */
export async function newKey (): Promise<string> {
  const { randomValues } = await wx.getRandomValues({ length: 16 })
  return Array.from(new Uint8Array(randomValues), byte => byte.toString(16).padStart(2, '0')).join('')
}
