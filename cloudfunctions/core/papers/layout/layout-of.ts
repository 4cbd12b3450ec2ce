import type { FilledPaper, Section } from '../filled'
import type { TownPapers } from '../town-papers'
import { cover, form, list, record, slip } from './internal'
import type { Layout } from './model'
import { agreement, letter, notice, statement } from './official'
import type { Draw } from './sheet'

const draw: Record<Section['style'], Draw> = { form, letter, notice, statement, agreement, record, list, slip, cover, poster: notice }

/** How a filled paper looks in this town, for any writer. */
export function layoutOf (filled: FilledPaper, town: TownPapers): Layout {
  const sheets = sheetsOf(filled.sections)
  return {
    code: filled.code, title: filled.title, ...(filled.tail.unitName ? { unit: filled.tail.unitName } : {}), ...(filled.draft ? { draft: true } : {}),
    fonts: town.fonts,
    sheets: sheets.map(([section, ...others], i) => draw[section.style]({ filled, section, others, town, isLast: i === sheets.length - 1 }))
  }
}

/** Sections that continue one another stand on one sheet. */
function sheetsOf (sections: readonly Section[]): Array<[Section, ...Section[]]> {
  const sheets: Array<[Section, ...Section[]]> = []
  for (const section of sections) {
    const last = sheets.at(-1)
    if (section.continues && last) last.push(section)
    else sheets.push([section])
  }
  return sheets
}
