import { accountability } from './catalogue/accountability'
import { afterReply } from './catalogue/after-reply'
import { grid } from './catalogue/grid'
import { handling } from './catalogue/handling'
import { intake } from './catalogue/intake'
import { mediation } from './catalogue/mediation'
import { open } from './catalogue/open'
import type { PaperSpec } from './spec'

const papers = { ...intake, ...handling, ...afterReply, ...mediation, ...grid, ...open, ...accountability }

export type PaperCode = keyof typeof papers
export const paperCodes = Object.keys(papers) as readonly PaperCode[]

/** Every paper that the town prints, seals, hands over and files, by its code. */
export const catalogue: Readonly<Record<PaperCode, PaperSpec>> = papers
