import { writeFileSync } from 'node:fs'
import { tables } from '../../contract/tables'
import { contractReadme } from './readme'

/** Writes contract/README.md anew. */
export const writeContractReadme = (): void => writeFileSync('contract/README.md', contractReadme(tables))
