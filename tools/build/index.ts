import { buildFunctions } from './functions'

/** `npm run build`: what is deployed, under dist/. */
async function main () {
  const built = await buildFunctions('dist/cloudfunctions')
  process.stderr.write(`云函数：${built.join('、') || '还没有'}\n`)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
