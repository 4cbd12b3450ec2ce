import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openJournal } from '../../../../local/phone/journal'

let dir: string
const path = () => join(dir, 'sub', 'journal.jsonl')
beforeEach(() => { dir = mkdtempSync(join(tmpdir(), 'journal-')) })
afterEach(() => rmSync(dir, { recursive: true }))

async function written (...entries: unknown[]) {
  const { journal } = await openJournal(path())
  await Promise.all(entries.map(entry => journal.append(entry)))
  await journal.close()
}

test('what was appended is read back in order', async () => {
  await written(1, '二\n行', { three: 3 })
  await written(4)
  const { entries, journal } = await openJournal(path())
  await journal.close()
  expect(entries).toEqual([1, '二\n行', { three: 3 }, 4])
})

test('a line that a killed process left unfinished is cut off, and the next one stands by itself', async () => {
  await written('acknowledged')
  appendFileSync(path(), '"never acknow')
  await written('next')
  expect(readFileSync(path(), 'utf8')).toBe('"acknowledged"\n"next"\n')
})

test('a damaged line before the last is told, not skipped', async () => {
  await written('one', 'two')
  writeFileSync(path(), readFileSync(path(), 'utf8').replace('"two"', '"tw'))
  await expect(openJournal(path())).rejects.toThrow('第 2 行坏了')
})
