import { readFileSync } from 'node:fs'
import { tables } from '../../../contract/tables'
import { contractReadme } from '../../../tools/contract/readme'

test('contract/README.md says what the tables say', () => {
  expect(readFileSync('contract/README.md', 'utf8')).toBe(contractReadme(tables))
})
