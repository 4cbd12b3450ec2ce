/** The import table of the house: source goes in one direction, page -> service -> entry -> routes -> use case -> domain. */
const functions = '(?!core/)[a-z]+'
const kernel = '^cloudfunctions/core/kernel/'
const contract = '^contract/'
const pureCore = '^cloudfunctions/core/(matter|people|messages|papers|learning)/'
const node = 'node_modules|^node:|^(crypto|path|fs|buffer|util|async_hooks|zlib|http|net|os|worker_threads|child_process|perf_hooks)$'

const anyOfNode = `^(${require('node:module').builtinModules.join('|')})$`

/** `from` may import its own kind and what `to` lists; everything else of the product is refused. */
const only = (name, comment, from, to, notFrom) => ({
  name, comment, severity: 'error',
  from: { path: from, ...(notFrom ? { pathNot: notFrom } : {}) },
  to: { pathNot: [...to, node] }
})

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '\\.(wasm|wxml|wxss)$' } },
    only('contract', 'contract imports contract and valibot', contract, [contract]),
    { name: 'contract-packages', severity: 'error', from: { path: contract }, to: { path: 'node_modules', pathNot: 'node_modules/valibot' } },
    only('kernel', 'kernel imports contract', kernel, [kernel, contract]),
    only('core-pure', 'matter, people, messages and papers stand on contract and kernel', pureCore, [pureCore, kernel, contract]),
    { name: 'people-and-messages-never-matter', severity: 'error', from: { path: '^cloudfunctions/core/(people|messages)/' }, to: { path: '^cloudfunctions/core/matter/' } },
    only('adapters', 'adapters implement ports', '^cloudfunctions/core/adapters/', ['^cloudfunctions/core/', contract]),
    { name: 'sdk-in-adapters-and-entries', severity: 'error', from: { path: '^cloudfunctions/', pathNot: '^cloudfunctions/(core/adapters/|[a-z]+/(index|wiring)\\.ts$)' }, to: { path: 'node_modules/(wx-server-sdk|@cloudbase)' } },
    only('domain', 'a function\'s domain is pure', `^cloudfunctions/(${functions})/domain/`, ['^cloudfunctions/$1/domain/', '^cloudfunctions/core/(matter|people|messages|papers|learning)/', '^cloudfunctions/core/kernel/(app-error|calendar|call|keys)\\.ts$', contract]),
    only('usecases', 'a use case stands on its own domain, core and contract', `^cloudfunctions/(${functions})/usecases/`, ['^cloudfunctions/$1/(domain|usecases)/', '^cloudfunctions/core/(kernel|matter|people|messages|papers|learning)/', contract]),
    only('routes', 'routes name use cases', `^cloudfunctions/(${functions})/routes\\.ts$`, ['^cloudfunctions/$1/usecases/', '^cloudfunctions/core/(kernel|matter|people|messages|papers|learning)/', contract]),
    only('entry', 'an entry wires routes and adapters', `^cloudfunctions/(${functions})/(index|wiring)\\.ts$`, ['^cloudfunctions/$1/', '^cloudfunctions/core/', contract]),
    only('local', 'the local platform knows the contract, never product source', '^local/', ['^local/', contract, '^database\\.json$', '^typings/', anyOfNode]),
    { name: 'product-never-local-test-tools', severity: 'error', from: { path: '^(contract|cloudfunctions|miniprogram)/' }, to: { path: '^(local|test|tools)/' } },
    only('services', 'services are the only users of the cloud', '^miniprogram/services/', ['^miniprogram/(services|platform)/', contract]),
    only('components', 'components, styles and platform know no data', '^miniprogram/(components|styles|platform)/', ['^miniprogram/(components|styles|platform)/', contract]),
    only('packages', 'no imports across subpackages', '^miniprogram/packages/([^/]+)/', ['^miniprogram/packages/$1/', '^miniprogram/(components|platform|services)/', contract]),
    only('tab-pages', 'tab pages use components, platform and services', '^miniprogram/pages/([^/]+)/', ['^miniprogram/pages/$1/', '^miniprogram/(components|platform|services)/', contract])
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data)/' }
  }
}
