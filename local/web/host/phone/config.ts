export interface AppConfig {
  pages: string[]
  window?: Record<string, unknown>
  tabBar?: { custom?: boolean, list: { pagePath: string, text: string, iconPath?: string, selectedIconPath?: string }[], color?: string, selectedColor?: string, backgroundColor?: string, borderStyle?: string, position?: string }
  subPackages?: { root: string, name?: string }[]
  subpackages?: { root: string, name?: string }[]
  preloadRule?: Record<string, { packages: string[] }>
  entryPagePath?: string
  style?: string
  [other: string]: unknown
}

export interface Manifest { app: AppConfig, pages: string[], roots: string[] }
