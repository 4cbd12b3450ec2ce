import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createFunctions, type Functions, type FunctionsOptions } from '../../local/functions'

/** Nothing ends for want of time where the machine is busy; what a test is about it sets itself. */
export const patient = { timeMs: 120_000, timeMaxMs: 120_000, startMs: 120_000, waitMs: 120_000 }

export interface Platform { readonly functions: Functions, readonly requests: Record<string, unknown>[], close (): Promise<void> }

/** The functions of test/support/functions over a cloud that knows one action only: a function that calls another. */
export async function openPlatform (options: Partial<FunctionsOptions> = {}): Promise<Platform> {
  const requests: Record<string, unknown>[] = []
  const server = createServer(async (req, res) => {
    let text = ''
    for await (const chunk of req) text += chunk
    const body = JSON.parse(text) as Record<string, string>
    requests.push(body)
    const outcome = await functions.invoke(body['function_name']!, body['request_data']!, { headers: req.headers, body })
    res.setHeader('content-type', 'application/json; charset=utf-8')
    res.end(JSON.stringify('error' in outcome
      ? { requestId: 'r', code: outcome.error.code, message: outcome.error.message }
      : { requestId: 'r', data: { response_data: outcome.result } }))
  })
  const url = await listen(server)
  const functions = createFunctions({ dir: 'test/support/functions', cloudUrl: `${url}/admin`, ...options, limits: { ...patient, ...options.limits } })
  return {
    functions, requests,
    async close () {
      await functions.close()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    }
  }
}

async function listen (server: Server): Promise<string> {
  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve) })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
