import { patient } from './functions-platform'
import { openServer } from '../../local/server'

/** The platform over the tests' functions in a process of its own, to be killed: `node … DATADIR`. Prints its address. */
openServer({ dataDir: process.argv[2]!, functionsDir: 'test/support/functions', seeded: false, functionLimits: patient }).then(({ url }) => process.stdout.write(`${url}\n`), error => {
  console.error(error)
  process.exit(1)
})
