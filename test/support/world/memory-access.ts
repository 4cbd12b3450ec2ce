import { timeKey } from '../../../cloudfunctions/core/kernel/time-key'
import type { AccessLog, Look } from '../../../cloudfunctions/core/matter/ports'

/** Who looked, in memory: entries are added to `seen`. */
export const memoryAccess = (seen: Look[]): AccessLog => ({
  async write (look) { seen.push(look) },
  of: async (matterIds, behind, limit) => seen.map((look, n) => ({ ...look, timeKey: timeKey(look.at, `${look.matterId}-${n}`) }))
    .filter(look => matterIds.includes(look.matterId) && look.timeKey < behind).sort((a, b) => a.timeKey < b.timeKey ? 1 : -1).slice(0, limit)
})
