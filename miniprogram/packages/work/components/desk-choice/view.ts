export interface Desk { id: string, name: string, phone: string, powers?: string[] }

const FIRST = 3

/** The first few, the chosen one among them; `others` are not shown yet. */
export function deskRows (desks: Desk[], value: string, all: boolean) {
  const shown = all ? desks : desks.filter(({ id }, n) => n < FIRST || id === value)
  return { rows: shown.map(({ id, name, phone, powers = [] }) => ({ id, text: name, sub: [powers.length > 0 ? `管${powers.slice(0, 3).join('、')}` : '', phone].filter(Boolean).join(' · ') })), others: desks.length - shown.length }
}
