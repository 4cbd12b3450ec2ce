const { statSync } = require('node:fs')

/** What the clock says in every way that code can ask it. */
exports.main = async () => {
  const from = performance.now()
  const first = Date.now()
  await new Promise(resolve => setTimeout(resolve, 20))
  return {
    first,
    constructed: new Date().getTime(),
    called: Date.parse(Date()),
    fixed: [new Date(5).getTime(), new Date('2026-03-17T00:00:00Z').toISOString(), new Date(2026, 2, 17).getTime() > 0, Date.UTC(2026, 0)],
    viaPrototype: new (new Date(7).constructor)().getTime(),
    instances: [new Date() instanceof Date, statSync(__filename).mtime instanceof Date, structuredClone(new Date()) instanceof Date],
    advanced: Date.now() - first,
    performance: performance.now() - from,
    name: Date.name
  }
}
