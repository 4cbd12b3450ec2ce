import { existsSync, readdirSync, watch, type FSWatcher } from 'node:fs'
import { join } from 'node:path'

const quiet = 60 // an editor writes a file in several steps

/**
 * Calls `then` once for each burst of changes under the folders, one call after the other. Installed packages are not watched: they
 * are many and do not change. Watching alone keeps no process alive.
 */
export function onChange (folders: string[], then: () => void | Promise<void>): () => void {
  const watchers = new Map<string, FSWatcher>()
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()

  function changed () {
    clearTimeout(timer)
    timer = setTimeout(() => {
      folders.forEach(follow)
      running = running.then(then)
    }, quiet)
  }

  /** Each folder has a watcher of its own, because one for a whole tree is never quite closed under Node 20. */
  function follow (dir: string) {
    if (!existsSync(dir)) return
    if (!watchers.has(dir)) {
      const watcher = watch(dir, { persistent: false }, changed)
      watcher.on('error', () => { watcher.close(); watchers.delete(dir) }) // the folder is gone
      watchers.set(dir, watcher)
    }
    for (const entry of readdirSync(dir, { withFileTypes: true })) {
      if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.')) follow(join(dir, entry.name))
    }
  }

  folders.forEach(follow)
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers.values()) watcher.close()
    watchers.clear()
  }
}
