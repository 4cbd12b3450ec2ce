import type { BuiltFunction } from './built-functions'

/** Who calls, as WeChat tells a function. A timer has no openid. */
export interface Caller {
  readonly openid?: string
  /** Exactly what the cloud says: wx_client, wx_trigger, or a chain such as wx_client,scf. */
  readonly source: string
}

export const APPID = 'wx0000000000000001'
export const ENV = 'local-env'

const personKeys = 'WX_CLIENTIP,WX_CLIENTIPV6,WX_APPID,WX_OPENID,WX_API_TOKEN'

/** Variables that an instance has from its start: where the cloud is, and credentials that are checked nowhere but must not be empty. */
export const instanceEnv = (cloudUrl: string): Record<string, string> => ({
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  TENCENTCLOUD_SESSIONTOKEN: 'local',
  SCF_NAMESPACE: ENV,
  TCB_ENV: ENV,
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: cloudUrl }),
  TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SEQID,TCB_SOURCE,TCB_SESSIONTOKEN',
  TZ: 'UTC'
})

/** Variables of one call. `token` comes back with all that the function asks of the cloud, so that a nested call finds its caller. */
export function callEnv ({ openid, source }: Caller, requestId: string, token: string): Record<string, string> {
  const common = { TCB_SEQID: requestId, TCB_SOURCE: source, TCB_SESSIONTOKEN: token, WX_APPID: APPID }
  if (source === 'wx_trigger') return { ...common, TRIGGER_SRC: 'timer', WX_CONTEXT_KEYS: 'WX_APPID', WX_TRIGGER_API_TOKEN_V0: token }
  return {
    ...common, WX_CONTEXT_KEYS: personKeys, WX_CLIENTIP: '127.0.0.1', WX_CLIENTIPV6: '::1', WX_API_TOKEN: token,
    ...(openid === undefined ? {} : { WX_OPENID: openid })
  }
}

/** The second argument of `main`; the instance adds `environment`. */
export const contextOf = ({ name, timeMs, memoryMb }: BuiltFunction, requestId: string): object => ({
  request_id: requestId,
  function_name: name,
  function_version: '$LATEST',
  namespace: ENV,
  memory_limit_in_mb: memoryMb,
  time_limit_in_ms: timeMs
})
