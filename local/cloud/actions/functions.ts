import { Refusal, invalidParam } from '../errors'
import type { Action } from './action'

/** Errors: FUNCTION_NOT_FOUND, FUNCTIONS_EXECUTE_FAIL, or the code of what the runner throws. */
export const invokeFunction: Action = async ({ body, caller, service, trace }) => {
  const name = body.function_name
  if (typeof name !== 'string' || name === '') throw invalidParam('function_name must be a nonempty string')
  trace.collection = name
  if (!service.invokeFunction) throw new Refusal('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${name}`)
  const data = typeof body.request_data === 'string' && body.request_data !== '' ? body.request_data : '{}'
  try {
    return { data: { response_data: await service.invokeFunction(name, data, caller) ?? 'null' } }
  } catch (error) {
    const { code, message, stack } = error as { code?: unknown, message?: string, stack?: string }
    if (typeof code === 'string') throw new Refusal(code, message ?? code)
    throw new Refusal('FUNCTIONS_EXECUTE_FAIL', stack ?? String(message ?? error))
  }
}
