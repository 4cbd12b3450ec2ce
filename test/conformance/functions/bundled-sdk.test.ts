import { build } from 'esbuild'
import { lazyPackages, ofSdk } from '../../../tools/build/lazy-packages'
import { ask, openTestServer } from '../../support/functions-server'

jest.setTimeout(300_000) // processes and threads are started; nothing here waits for time to pass

test('the SDK as it is bundled for deployment still does what loads its rare parts: storage and its errors', async () => {
  const functionsDir = 'dist/test/functions'
  await build({
    entryPoints: { 'storing/index': 'test/support/bundled-functions/storing.js' }, outdir: functionsDir, bundle: true, platform: 'node', target: 'node16', format: 'cjs',
    plugins: [lazyPackages(ofSdk)]
  })
  const server = await openTestServer({ functionsDir })
  const { body } = await ask(`${server.url}/api/call`, 'POST', { as: 'visitor-1', name: 'storing' })
  await server.remove()
  expect(body).toEqual({ read: 'written', hasUrl: true, gone: expect.anything() })
})
