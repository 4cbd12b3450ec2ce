import { functions } from './functions'
import { routing } from './routing'

export interface Row { readonly figure: string, readonly value: string, readonly beside?: string, readonly goal?: string, readonly ok?: boolean }

const topics: Readonly<Record<string, () => Promise<readonly Row[]>>> = { functions, routing }

/** `npm run bench [-- TOPIC...]`: one table a topic. */
async function main (names: readonly string[]) {
  for (const name of names) {
    if (!topics[name]) throw new Error(`没有这一项：${name}。有：${Object.keys(topics).join('、')}`)
    const rows = await topics[name]()
    process.stdout.write(`\n## ${name}\n\n| figure | value | beside | goal | ok |\n|---|---|---|---|---|\n`)
    for (const { figure, value, beside = '', goal = '', ok } of rows) process.stdout.write(`| ${figure} | ${value} | ${beside} | ${goal} | ${ok === undefined ? '' : ok ? 'yes' : 'no'} |\n`)
  }
}

main(process.argv.length > 2 ? process.argv.slice(2) : Object.keys(topics)).catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
