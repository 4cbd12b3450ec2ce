import { gzipSync } from 'node:zlib'
import type { Files } from './files'

export interface PackageSize { root: string, files: number, raw: number, gzip: number }

/** WeChat refuses a package over 2 MB; ours stay at half of it, and the main one small enough for a country road. */
export const limits = { raw: 1_000_000, mainGzip: 60_000 }

export function packageSizes (files: Files, roots: string[]): PackageSize[] {
  return ['', ...roots].map(root => {
    const own = [...files].filter(([path]) => (roots.find(other => path.startsWith(`${other}/`)) ?? '') === root).map(([, contents]) => Buffer.from(contents as string))
    return { root, files: own.length, raw: sum(own.map(file => file.length)), gzip: sum(own.map(file => gzipSync(file).length)) }
  })
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0)

/** What breaks a limit, in words; empty when all is well. */
export const tooLarge = (sizes: PackageSize[]): string[] => sizes.flatMap(({ root, raw, gzip }) => [
  ...(raw > limits.raw ? [`${root || '主包'} 有 ${kilobytes(raw)}，最多 ${kilobytes(limits.raw)}`] : []),
  ...(root === '' && gzip > limits.mainGzip ? [`主包压缩后有 ${kilobytes(gzip)}，最多 ${kilobytes(limits.mainGzip)}`] : [])
])

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`

export const sizeLines = (sizes: PackageSize[]): string[] =>
  sizes.map(({ root, files, raw, gzip }) => `  ${root || '主包'}：${files} 个文件，${kilobytes(raw)}，压缩后 ${kilobytes(gzip)}`)
