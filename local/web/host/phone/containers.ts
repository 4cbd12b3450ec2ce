/** `page-container`s that are open: going back closes the last one instead of the page. */
const open: (() => void)[] = []

export function enterContainer (leave: () => void): () => void {
  open.push(leave)
  return () => { const index = open.indexOf(leave); if (index >= 0) open.splice(index, 1) }
}

/** Closes the innermost container; false when there is none. */
export function leaveContainer (): boolean {
  const leave = open.pop()
  leave?.()
  return leave !== undefined
}
