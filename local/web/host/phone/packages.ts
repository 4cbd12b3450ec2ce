import { addModules, type Module } from './modules'
import { tellError } from './notices'
import { addUnits, type Templates, type Unit } from './registry'
import { addStyles } from './styles'
import { wxsHost } from './wxs'
import { getDate, getRegExp } from './wxs-globals'

interface Package {
  root: string
  units: Unit[]
  modules: Record<string, Module>
  styles: Record<string, string>
  diagnostics: { level: 'error' | 'warning', path: string, line?: number, column?: number, message: string }[]
  templates: (host: typeof wxsHost, getRegExp: unknown, getDate: unknown) => Templates
}

const loading = new Map<string, Promise<void>>()
let roots: string[] = ['']

export const setRoots = (all: string[]): void => { roots = all }

export const rootOf = (path: string): string => roots.find(root => root !== '' && path.startsWith(`${root}/`)) ?? ''

/** Loads a package once: its bundle calls `addPackage`. */
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

export function addPackage (added: Package): void {
  for (const { level, path, line, column, message } of added.diagnostics) {
    const text = `${path}${line === undefined ? '' : `:${line}:${column ?? 1}`} ${message}`
    if (level === 'error') tellError(text)
    else if (!path.includes('miniprogram_npm/')) console.warn(text)
  }
  addStyles(added.styles)
  addModules(added.modules)
  addUnits(added.units, added.templates(wxsHost, getRegExp, getDate))
}
