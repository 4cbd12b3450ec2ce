import { dirname } from 'node:path'
import type { Plugin } from 'esbuild'

/** What the cloud's SDK requires at its start and uses for rare calls only, or never here: most of a function's cold start. */
export const ofSdk = {
  importers: /node_modules[\\/](wx-server-sdk|@cloudbase[\\/]node-sdk)[\\/]/,
  /** Loaded when they are first used. None is a transpiled ES module, which its importers would want to know before. */
  lazy: ['axios', 'jsonwebtoken', 'xml2js', 'mime-db'],
  /** Language models and data models, which no function of ours asks for; the SDK goes on without them. */
  leftOut: ['./ai', '@cloudbase/wx-cloud-client-sdk']
}

/** Required by our stand-in alone: everybody else gets the stand-in. */
const original = { original: true }

/**
 * Puts stand-ins in the place of packages, for importers whose path matches. A lazy one stays in the bundle and behaves as before; one
 * that is left out says so when it is used.
 */
export function lazyPackages ({ importers, lazy, leftOut }: typeof ofSdk): Plugin {
  const names = new RegExp(`^(${[...lazy, ...leftOut].map(name => name.replace(/[./-]/g, '\\$&')).join('|')})$`)
  return {
    name: 'lazy-packages',
    setup (build) {
      build.onResolve({ filter: names }, async ({ path: name, importer, resolveDir, kind, pluginData }) => {
        if (pluginData === original || !importers.test(importer)) return undefined
        if (leftOut.includes(name)) return { path: name, namespace: 'left-out' }
        const { path, errors } = await build.resolve(name, { importer, resolveDir, kind, pluginData: original })
        return errors.length > 0 ? { errors } : { path, namespace: 'lazy' }
      })
      build.onLoad({ filter: /.*/, namespace: 'lazy' }, ({ path }) => ({ contents: handsOn(path), resolveDir: dirname(path) }))
      build.onLoad({ filter: /.*/, namespace: 'left-out' }, ({ path }) => ({ contents: missing(path) }))
    }
  }
}

const handsOn = (path: string) => `
let it
const load = () => it ??= require(${JSON.stringify(path)})
module.exports = new Proxy(function () {}, {
  get: (_, name) => name === '__esModule' ? undefined : load()[name],
  has: (_, name) => name in load(),
  apply: (_, self, words) => Reflect.apply(load(), self, words),
  construct: (_, words) => Reflect.construct(load(), words)
})
`

const missing = (name: string) => `
module.exports = new Proxy({}, {
  get (_, name) {
    if (name === '__esModule') return true
    throw new Error(${JSON.stringify(`${name} is left out of this bundle: tools/build/lazy-packages.ts`)})
  }
})
`
