const { transformSync } = require('esbuild')

/** TypeScript for jest: esbuild transforms, tsc checks (npm run typecheck). */
module.exports = {
  process (source, sourcefile) {
    const { code, map } = transformSync(source, {
      loader: 'ts', format: 'cjs', target: 'node20', sourcemap: 'external', sourcefile
    })
    return { code, map }
  }
}
