import { watch } from 'node:fs'

/** Calls `then` once for each burst of changes under the folders, never twice at a time. */
export function onChange (folders: string[], then: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => { running = running.then(then) }, 40)
  }
  const watchers = folders.map(folder => watch(folder, { recursive: true }, soon))
  return () => { clearTimeout(timer); watchers.forEach(watcher => watcher.close()) }
}
