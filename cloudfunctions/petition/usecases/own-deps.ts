import type { Open } from '../../core/matter/command'
import type { MatterStore } from '../../core/matter/ports'
import type { TownStore } from '../../core/people/ports'

/** What every command on one's own matter needs. */
export interface OwnDeps { readonly open: Open, readonly matters: MatterStore, readonly town: TownStore }
