const loading = new Map<string, Promise<void>>()
let roots: string[] = ['']

export const setRoots = (all: string[]): void => { roots = all }

export const rootOf = (path: string): string => roots.find(root => root !== '' && path.startsWith(`${root}/`)) ?? ''

/** Loads a package once: its bundle hands itself to `addPackage`. */
export function loadPackage (root: string): Promise<void> {
  const known = loading.get(root)
  if (known) return known
  const load = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script')
    script.src = `/~program/bundle.js?root=${encodeURIComponent(root)}`
    script.onload = () => resolve()
    script.onerror = () => { loading.delete(root); reject(new Error(`分包 ${root || '主包'} 没有加载成功`)) }
    document.head.append(script)
  })
  loading.set(root, load)
  return load
}
