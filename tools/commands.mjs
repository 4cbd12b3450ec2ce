/** Every `npm run` command and its entry. What runs in a thread of its own stands in `threads`. */
export const commands = {
  build: { entry: 'tools/build/index.ts' },
  start: { entry: 'local/cli.ts' },
  cloud: { entry: 'local/cloud/cli.ts' },
  web: { entry: 'local/web/cli.ts' },
  replay: { entry: 'tools/replay.ts' },
  town: { entry: 'tools/town.ts' },
  route: { entry: 'tools/route.ts' },
  'duplicates-of': { entry: 'tools/duplicates-of.ts' },
  train: { entry: 'tools/train.ts' },
  'clocks-of': { entry: 'tools/clocks-of.ts' },
  may: { entry: 'tools/may.ts' },
  law: { entry: 'tools/law.ts' },
  papers: { entry: 'tools/papers.ts' },
  bench: { entry: 'test/bench/index.ts' }
}
export const threads = ['local/functions/worker.ts']
