import { readFileSync, writeFileSync } from 'node:fs'
import { diagram } from '../../../../../cloudfunctions/core/matter/table/diagram'

test('the page beside the table is made from the table (UPDATE=1 writes it)', () => {
  const page = 'cloudfunctions/core/matter/table/README.md'
  if (process.env.UPDATE) writeFileSync(page, diagram())
  expect(readFileSync(page, 'utf8')).toBe(diagram())
})
