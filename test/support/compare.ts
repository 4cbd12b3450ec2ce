import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import type { Phone, textSizes } from './browser'

const folder = 'dist/screens'
const looks = '../shared/looks'

interface Pair { name: string, text: keyof typeof textSizes, look?: string, differences: string[] }

/** Pictures the page that is shown and puts it beside its look (`villager/home`), naming what differs on purpose. Any journey may add to the page. */
export async function beside (phone: Phone, pair: Omit<Pair, 'differences'> & { differences?: string[] }): Promise<void> {
  await mkdir(folder, { recursive: true })
  await phone.picture(`${pair.name}-${pair.text}`)
  await writeFile(`${folder}/${pair.name}-${pair.text}.json`, JSON.stringify({ differences: [], ...pair }))
  await writeFile(`${folder}/compare.html`, page(await pairs()))
}

async function pairs (): Promise<Pair[]> {
  const files = (await readdir(folder)).filter(file => file.endsWith('.json')).sort()
  return Promise.all(files.map(async file => JSON.parse(await readFile(`${folder}/${file}`, 'utf8')) as Pair))
}

const lookOf = ({ look, text }: Pair): string | undefined => look && `${looks}/${look}${text === 'large' ? '-large' : ''}.png`

function figure (pair: Pair): string {
  const look = lookOf(pair)
  const beside = look && existsSync(look) ? `<img src="../../${look}" alt="">` : `<p>${look ? '这里没有设计图' : '没有设计图'}</p>`
  const list = pair.differences.map(difference => `<li>${difference}</li>`).join('')
  return `<figure><figcaption>${pair.name}，${pair.text === 'large' ? '大字' : '标准'}${list && `<ul>${list}</ul>`}</figcaption><div>${beside}<img src="${pair.name}-${pair.text}.png" alt=""></div></figure>`
}

const page = (all: Pair[]): string => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>设计图和成品</title>
<style>body{margin:16px;display:flex;flex-wrap:wrap;gap:24px;font:14px sans-serif;background:#888}figure{margin:0}div{display:flex;gap:8px;align-items:flex-start}img{width:375px}figcaption{margin-bottom:8px;background:#fff;padding:8px;max-width:742px}</style>
<h1>左：设计图，右：成品</h1>
${all.map(figure).join('\n')}</html>
`
