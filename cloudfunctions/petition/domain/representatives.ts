import type { Matter } from '../../core/matter/matter'

/** The filer and four more: law.md, hard rule 3. */
const MOST = 5

/** How many speak for a joint matter, the filer among them. */
export const speaking = ({ representatives = [] }: Pick<Matter, 'representatives'>): number => 1 + representatives.filter(({ isIn }) => isIn).length
export const isFull = (matter: Pick<Matter, 'representatives'>): boolean => speaking(matter) >= MOST

/** Who must still agree before a joint matter is withdrawn, if one of them says so now. */
export function stillToWithdraw ({ filerKey, representatives = [], withdraws }: Pick<Matter, 'filerKey' | 'representatives' | 'withdraws'>, key: string): { representatives: Matter['representatives'], withdraws: boolean, left: number } {
  const agreed = representatives.map(other => other.key === key ? { ...other, withdraws: true } : other)
  const filer = withdraws === true || filerKey === key
  return { representatives: agreed, withdraws: filer, left: agreed.filter(({ isIn, withdraws }) => isIn && !withdraws).length + Number(!filer) }
}
