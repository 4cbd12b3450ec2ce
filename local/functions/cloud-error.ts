/** A failure that the cloud itself answers with: `code` to a calling function, `errCode` to a mini-program. */
export interface CloudError { readonly code: string, readonly errCode: number, readonly message: string }

const kinds = {
  FUNCTION_NOT_FOUND: -501000,
  FUNCTIONS_EXECUTE_FAIL: -504002,
  FUNCTIONS_TIME_LIMIT_EXCEEDED: -504003,
  FUNCTIONS_MEMORY_LIMIT_EXCEEDED: -504002,
  EXCEED_MAX_PAYLOAD_SIZE: -501007,
  EXCEED_CONCURRENT_REQUEST_LIMIT: -501004,
  INVALID_PARAM: -501007
} as const

export const cloudError = (code: keyof typeof kinds, message: string): CloudError => ({ code, errCode: kinds[code], message })

export const notFound = cloudError('FUNCTION_NOT_FOUND', 'FunctionName parameter could not be found')
export const timedOut = (ms: number): CloudError =>
  cloudError('FUNCTIONS_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${ms / 1000} seconds`)
export const failed = (message: string): CloudError => cloudError('FUNCTIONS_EXECUTE_FAIL', message)
