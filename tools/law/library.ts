import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Statute } from '../../cloudfunctions/learn/domain/statute'

/** What the last import brought, kept outside the sources: the repository ships no statute text. */
interface Library { readonly shape: 1, readonly statutes: readonly Statute[] }

const file = (folder: string): string => join(folder, 'library.json')

/** Replaces the library of `folder`; a reader sees the old one or the new one, never half. */
export async function saveLibrary (folder: string, statutes: readonly Statute[]): Promise<void> {
  await mkdir(folder, { recursive: true })
  const library: Library = { shape: 1, statutes }
  await writeFile(`${file(folder)}.new`, JSON.stringify(library))
  await rename(`${file(folder)}.new`, file(folder))
}

/** The statutes of the last import; none where nothing was imported yet. */
export async function loadLibrary (folder: string): Promise<readonly Statute[]> {
  try {
    return (JSON.parse(await readFile(file(folder), 'utf8')) as Library).statutes
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw fault
  }
}
