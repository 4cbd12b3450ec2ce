import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Calls, Shaped } from './calls'
import { Catalog } from './store/catalog'
import { Connection } from './store/connection'
import type { Source } from './store/connection'
import { fileName } from './store/database'
import { Unusable } from './store/owner'

export interface CollectionView { readonly name: string, readonly documents: number, readonly bytes: number, readonly indexes: { readonly name: string, readonly keys: string, readonly unique: boolean, readonly entries: number }[] }

/** What there is. Counts by walking: for people, not for programs. */
export function collectionsOf (source: Source, catalog: Catalog): CollectionView[] {
  return catalog.all().map(({ name, first, last, indexes }) => {
    const [documents, bytes] = source.row('SELECT count(*), coalesce(sum(length(CAST(body AS BLOB))), 0) FROM doc WHERE no BETWEEN ? AND ?', first, last) as [number, number]
    return {
      name, documents, bytes,
      indexes: indexes.map(index => {
        const prefix = Buffer.alloc(4)
        prefix.writeUInt32BE(index.number)
        const [entries] = source.row('SELECT count(*) FROM entry WHERE key >= ? AND key < ?', prefix, Buffer.concat([prefix, Buffer.of(255)])) as [number]
        return { name: index.name, keys: index.keys.map(({ path, direction }) => `${path} ${direction}`).join(', '), unique: index.unique, entries }
      })
    }
  })
}

/** The same for a folder that nobody need be serving. Errors: Unusable. */
export function inspectFolder (dataDir: string): string {
  const file = join(dataDir, fileName)
  if (!existsSync(file)) throw new Unusable(`${dataDir} 里没有数据。`)
  const connection = new Connection(file)
  try {
    const lines = collectionsOf(connection, new Catalog(connection)).flatMap(({ name, documents, bytes, indexes }) => [
      `${name}：${documents} 个文档，${kilobytes(bytes)}`,
      ...indexes.map(index => `    ${index.name}（${index.keys}${index.unique ? '，唯一' : ''}）：${index.entries} 条`)
    ])
    return [`${file}：${kilobytes(statSync(file).size)}`, ...lines].join('\n')
  } finally { connection.close() }
}

const kilobytes = (bytes: number): string => bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
const escaped = (text: string): string => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)
const table = (heads: readonly string[], rows: readonly (readonly (string | number | undefined)[])[]): string =>
  `<table><tr>${heads.map(head => `<th>${head}</th>`).join('')}</tr>${rows.map(row => `<tr>${row.map(cell => `<td>${escaped(String(cell ?? ''))}</td>`).join('')}</tr>`).join('')}</table>`

const callRow = ({ at, action, collection, ms, rows, how, code, shape }: Shaped) => [new Date(at).toISOString(), action, collection, ms.toFixed(2), rows, code ?? how, shape]
const callHeads = ['时间', '动作', '集合', '毫秒', '行', '怎么回答的', '形状（不含值）']

/** The page at the service's root. */
export function page (collections: readonly CollectionView[], calls: Calls): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>本地云开发</title>
<style>body{font:14px/1.6 system-ui,sans-serif;margin:2em;color:#222}table{border-collapse:collapse;margin:1em 0}th,td{border:1px solid #ccc;padding:.2em .6em;text-align:left;vertical-align:top;max-width:40em;overflow-wrap:anywhere}h2{margin-top:2em}</style>
<h1>本地云开发</h1><p>SDK 的地址是本机的 <code>POST /admin</code>；同样的内容：<a href="/inspect.json">inspect.json</a></p>
<h2>集合</h2>${table(['集合', '文档', '字节', '索引'], collections.map(({ name, documents, bytes, indexes }) => [name, documents, bytes, indexes.map(index => `${index.name} (${index.keys}${index.unique ? ', unique' : ''}) ${index.entries}`).join('; ')]))}
<h2>查询走的路</h2>${table(['集合和索引', '次数'], [...calls.ways].sort((a, b) => b[1] - a[1]))}
<h2>最慢的调用</h2>${table(callHeads, calls.slowest().map(callRow))}
<h2>最近的调用</h2>${table(callHeads, calls.list().slice(0, 1000).map(callRow))}</html>`
}
