import type { behavior as adapter } from 'glass-easel-miniprogram-adapter'
import { codeSpace } from './engine'
import { tellError } from './notices'

export type Behavior = adapter.GeneralBehavior

/** The behaviors that WeChat names by words. A form asks its fields by them. */
export const formField = codeSpace.behavior().property('name', String).property('value', null).register() as Behavior
export const formFieldGroup = codeSpace.behavior().register() as Behavior
export const formFieldButton = codeSpace.behavior().register() as Behavior
/** Others that ask for nothing here. */
const plain = codeSpace.behavior().register() as Behavior

const named: Record<string, Behavior> = {
  'wx://form-field': formField,
  'wx://form-field-group': formFieldGroup,
  'wx://form-field-button': formFieldButton,
  'wx://component-export': plain,
  'wx://proxy-scroll-view': plain
}

export function resolveBehaviors (behaviors: (Behavior | string)[], path: string): Behavior[] {
  return behaviors.flatMap(behavior => {
    if (typeof behavior !== 'string') return behavior ? [behavior] : []
    if (!named[behavior]) tellError(`${path}：没有这个 behavior：${behavior}`)
    return named[behavior] ?? []
  })
}
