import type { SentOf } from '../../contract/actions'

export type Template = SentOf<'account', 'messageConsent'>['answers'][number]['template']

/** The ids that WeChat gave the town for its templates. On one's own machine a template is called by its code. */
export const templateIds: Record<Template, string> = { TA: 'TA', TB: 'TB', TC: 'TC', TD: 'TD', TE: 'TE' }
