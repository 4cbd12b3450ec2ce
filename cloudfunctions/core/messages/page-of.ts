/** The page that a message opens: the person's own view of a matter, or the desk's. */
export const pageOf = (reader: 'person' | 'official', matterId: string): string =>
  reader === 'official' ? `packages/work/pages/matter/index?id=${matterId}` : `packages/petition/pages/detail/index?id=${matterId}`
