import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The official texts that lie beside the repository; what reads them is skipped where they are absent. */
export const lawsFolder = join(__dirname, '../../../../../shared/laws')

export const lawFiles = existsSync(lawsFolder) ? readdirSync(lawsFolder).filter(name => name.endsWith('.md') && name !== 'README.md').sort() : []

export const withLaws = lawFiles.length > 0 ? describe : describe.skip
if (lawFiles.length === 0) process.stderr.write('没有 ../shared/laws：和法规全文对照的测试跳过。\n')
