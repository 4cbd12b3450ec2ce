import { execFileSync } from 'node:child_process'

test('every import follows the table of the house', () => {
  const run = () => execFileSync('node_modules/.bin/depcruise', ['--config', '.dependency-cruiser.cjs', 'contract', 'cloudfunctions', 'miniprogram', 'local', 'tools'], { encoding: 'utf8' })
  expect(run()).toContain('no dependency violations found')
})
