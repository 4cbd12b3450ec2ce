import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'

/** A built program, by path inside it. */
export type Files = Map<string, string | Uint8Array>

/** All files under a folder, as paths inside it with `/`, without hidden ones and installed packages. */
export async function filesUnder (dir: string): Promise<string[]> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true }).catch(() => [])
  return entries.filter(entry => entry.isFile())
    .map(entry => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter(path => !/(^|\/)(\.|node_modules\/)/.test(path)).sort()
}

/** Makes the folder hold exactly these files. One that has not changed is not touched, so that who watches sees only what did. */
export async function write (dir: string, files: Files): Promise<void> {
  const stale = (await filesUnder(dir)).filter(path => !files.has(path))
  await Promise.all(stale.map(path => rm(join(dir, path))))
  await Promise.all([...files].map(async ([path, contents]) => {
    const to = join(dir, path)
    const wanted = Buffer.from(contents as string)
    if ((await readFile(to).catch(() => undefined))?.equals(wanted)) return
    await mkdir(dirname(to), { recursive: true })
    await writeFile(to, wanted)
  }))
}
