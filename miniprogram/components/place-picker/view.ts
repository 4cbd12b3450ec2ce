export interface Village { id: string, name: string, groups: { id: string, name: string }[] }
export interface Place { villageId: string, groupId?: string }

/** 甲村 2 组 */
export function placeName (villages: Village[], place: Place | null): string {
  const village = villages.find(({ id }) => id === place?.villageId)
  const group = village?.groups.find(({ id }) => id === place?.groupId)
  return village ? [village.name, group?.name].filter(Boolean).join(' ') : ''
}

/** What can be chosen now: villages, then the groups of the one that was chosen. */
export function choices (villages: Village[], villageId: string): { title: string, rows: { id: string, text: string }[] } {
  const village = villages.find(({ id }) => id === villageId)
  return village && village.groups.length > 0
    ? { title: `${village.name}，哪个组？`, rows: village.groups.map(({ id, name }) => ({ id, text: name })) }
    : { title: '哪个村（社区）？', rows: villages.map(({ id, name }) => ({ id, text: name })) }
}
