import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { secretsOf } from '../../../../local/functions/secrets'

let dir: string
beforeEach(() => { dir = mkdtempSync(join(tmpdir(), 'keys-')) })
afterEach(() => rmSync(dir, { recursive: true }))
const path = () => join(dir, 'keys.json')

test('are made once, differ from each other and from those of another folder, and stay', () => {
  const first = secretsOf(dir)
  expect(Object.keys(first).sort()).toEqual(['LAW_HMAC_KEY', 'LAW_PEPPER', 'LAW_WRAPPING_KEY'])
  expect(new Set(Object.values(first)).size).toBe(3)
  for (const value of Object.values(first)) expect(Buffer.from(value.split(':')[1]!, 'base64').length).toBe(32)
  expect(secretsOf(dir)).toEqual(first)
  expect(secretsOf(join(dir, 'other'))).not.toEqual(first)
  expect(readdirSync(dir).sort()).toEqual(['keys.json', 'other'])
})

test('are for the owner alone, also when somebody opened the file up', () => {
  secretsOf(dir)
  expect(statSync(path()).mode & 0o777).toBe(0o600)
  chmodSync(path(), 0o644)
  secretsOf(dir)
  expect(statSync(path()).mode & 0o777).toBe(0o600)
})

test.each([['{"LAW_PEPPER": "k1', /读不出来/], ['{}', /LAW_WRAPPING_KEY、LAW_PEPPER、LAW_HMAC_KEY/], ['{"LAW_PEPPER":"k1:short"}', /LAW_PEPPER/]])('a damaged file %s is never replaced', (text, message) => {
  writeFileSync(path(), text)
  expect(() => secretsOf(dir)).toThrow(message)
  expect(readFileSync(path(), 'utf8')).toBe(text)
})
