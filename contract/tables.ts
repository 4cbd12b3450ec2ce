import { account } from './account'
import { casework } from './casework'
import { learn } from './learn'
import { media } from './media'
import { office } from './office'
import { petition } from './petition'
import { reception } from './reception'
import type { ActionTable } from './action'

/** Every table with its schemas: for the server, the tests and the generated page; the mini-program imports `actions.ts`, types alone. */
export const tables = { petition, casework, account, learn, media, office, reception } as const satisfies Record<string, ActionTable>
