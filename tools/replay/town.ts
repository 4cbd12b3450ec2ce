import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadTown, type TownFolder } from '../town/town-folder'

/** The sample town as if its offices had been held since 2000: the rows are older than the made-up people's appointments. */
export function oldTown (dir: string): TownFolder {
  cpSync('town', dir, { recursive: true })
  const edit = (file: string, change: (content: never) => unknown) => {
    const path = join(dir, file)
    writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')) as never)))
  }
  edit('offices.json', (offices: Array<{ from: string }>) => offices.map(office => ({ ...office, from: '2000-01-01' })))
  edit('desk.json', (desk: { caps: object }) => ({ ...desk, caps: { ...desk.caps, smsADayInTown: 100_000 } }))
  return loadTown(dir)
}
