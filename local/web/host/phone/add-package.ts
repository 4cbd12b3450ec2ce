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

/** What a package's bundle hands over as soon as it is here. */
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
