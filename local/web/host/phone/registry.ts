import type { template } from 'glass-easel'
import { resolveBehaviors, type Behavior as AnyBehavior } from './behaviors'
import { codeSpace, space } from './engine'
import { requireModule, scriptOf } from './modules'
import { tellFailure, tellWarning } from './notices'
import { loadPackage, rootOf } from './packages'
import { useStyle } from './styles'

export interface Config {
  component?: boolean
  usingComponents?: Record<string, string>
  componentGenerics?: Record<string, true | { default?: string }>
  componentPlaceholder?: Record<string, string>
  [look: string]: unknown
}
export interface Unit { path: string, kind: 'page' | 'component', config: Config }
export type Templates = Record<string, (name: string) => never>

interface Definition {
  behaviors?: (AnyBehavior | string)[]
  relations?: Record<string, { target?: unknown, type: string }>
  [part: string]: unknown
}

const units = new Map<string, Unit>()
const ready = new Set<string>()
/** The page or component whose script is running: whoever calls `Component()` now defines that one. */
let current: string | undefined
let defined = false
/** The script that is running, helper or not: relations of a behavior are named from its file. */
let running = ''

export const unit = (path: string): Unit | undefined => units.get(path)

export function addUnits (added: Unit[], templates: Templates): void {
  for (const unit of added) {
    units.set(unit.path, unit)
    const content = templates[unit.path]
    if (typeof content === 'function') codeSpace.addCompiledTemplate(unit.path, { groupList: templates, content, fallbackListenerOnNativeNode: true } as unknown as template.ComponentTemplate)
  }
}

/** A module that is a page's or component's own script defines that one; a helper that it calls defines the same. */
export function aroundModule (path: string): () => void {
  const own = path.replace(/\.(js|ts)$/, '')
  const before = { current, defined, running }
  running = own
  if (units.has(own)) [current, defined] = [own, false]
  return () => {
    if (units.has(own) && !defined) define({})
    if (!units.has(own)) before.defined = defined
    ;({ current, defined, running } = before)
  }
}

/** Registers a component with all that it uses, so that an instance of it can be made. */
export function ensureComponent (path: string): void {
  if (ready.has(path)) return
  ready.add(path)
  const { config, kind } = units.get(path)!
  const using = Object.entries(config.usingComponents ?? {}).filter(([name, target]) => available(target.slice(1), Boolean(config.componentPlaceholder?.[name])))
  codeSpace.addComponentStaticConfig(path, { ...config, usingComponents: Object.fromEntries(using) } as never)
  for (const [, target] of using) if (units.has(target.slice(1))) ensureComponent(target.slice(1))
  for (const generic of Object.values(config.componentGenerics ?? {})) if (generic !== true && generic.default) ensureComponent(generic.default.slice(1))
  run(path)
  useStyle(path, kind === 'page' ? 'pages' : 'components')
}

/** A component of a package that is not here yet: its placeholder stands in until the package has come. */
function available (path: string, placeholder: boolean): boolean {
  if (units.has(path)) return true
  if (!placeholder) return false
  void loadPackage(rootOf(path)).then(() => space.groupRegister(() => ensureComponent(path)), error => tellFailure(error, path))
  return true
}

function run (path: string) {
  const script = scriptOf(path)
  try {
    if (script) requireModule(script)
    else aroundModule(`${path}.js`)()
  } catch (error) {
    tellFailure(error, path)
  }
  if (!space.getComponentByUrlWithoutDefault(`/${path}`, '')) codeSpace.component(path).definition({}).register()
}

function define (definition: Definition, as: 'definition' | 'pageDefinition' = 'definition') {
  if (current === undefined) return tellWarning('Component() 或 Page() 不在页面或组件自己的文件里，没有用')
  defined = true
  const builder = codeSpace.component(current)
  const whole = complete(definition, current) as never
  ;(as === 'definition' ? builder.definition(whole) : builder.pageDefinition(whole)).register()
}

export const Component = (definition: Definition): void => define(definition)
export const Page = (definition: Definition): void => define(definition, 'pageDefinition')
export const Behavior = (definition: Definition): AnyBehavior => codeSpace.behavior().definition(complete(definition, running) as never).register() as unknown as AnyBehavior

/** Behaviors by name, and relations by the place of the file that names them; one whose other side is nowhere in the program goes. */
function complete (given: Definition, path: string): Definition {
  const definition = { ...given }
  const behaviors = resolveBehaviors(definition.behaviors ?? [], path).map(behavior => filtered(behavior, definition))
  const relations = Object.entries(definition.relations ?? {}).flatMap(([key, relation]) => {
    if (relation.target !== undefined && typeof relation.target !== 'string') return [[key, relation]]
    const target = absolute(path, relation.target ?? key)
    if (!units.has(target)) return []
    if (!ready.has(target)) ensureComponent(target)
    return [[key, { ...relation, target: `/${target}` }]]
  })
  return {
    ...definition,
    ...definition.behaviors && { behaviors },
    ...definition.relations && { relations: Object.fromEntries(relations) }
  }
}

/** A behavior may change the definition that takes it, its relations too: this happens now, and not once more. */
function filtered (behavior: AnyBehavior, definition: Definition): AnyBehavior {
  const { _$bindedDefinitionFilter: filter } = behavior as unknown as { _$bindedDefinitionFilter?: (definition: Definition) => void }
  if (!filter) return behavior
  filter(definition)
  return Object.create(behavior as object, { _$bindedDefinitionFilter: { value: undefined } }) as AnyBehavior
}

function absolute (from: string, reference: string): string {
  const url = new URL(reference, `http://program/${from}`)
  return url.pathname.slice(1)
}
