/** What a cloud function's environment looks like to the SDKs: see README of local/cloud. */
export function functionEnvironment (url: string, env = 'local-env'): Record<string, string> {
  return {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: url }),
    TENCENTCLOUD_RUNENV: 'SCF', TENCENTCLOUD_REGION: 'ap-shanghai', SCF_NAMESPACE: env,
    TENCENTCLOUD_SECRETID: 'local-id', TENCENTCLOUD_SECRETKEY: 'local-key', TENCENTCLOUD_SESSIONTOKEN: 'local-session-token',
    TCB_ENV: env, TCB_SOURCE: 'wx_client', TCB_TRACELOG: 'trace-1', TCB_SEQID: 'seq-outer', TCB_SESSIONTOKEN: 'tcb-session',
    TCB_CONTEXT_KEYS: 'TCB_ENV,TCB_SOURCE,TCB_TRACELOG,TCB_SEQID,TCB_SESSIONTOKEN',
    WX_CONTEXT_KEYS: 'WX_CLIENTIP,WX_CLIENTIPV6,WX_APPID,WX_OPENID,WX_UNIONID,WX_API_TOKEN',
    WX_CLIENTIP: '127.0.0.1', WX_CLIENTIPV6: '::1', WX_APPID: 'wx0000000000000001', WX_OPENID: 'openid-A', WX_UNIONID: 'unionid-A', WX_API_TOKEN: 'wx-api-token',
    SILENCE: 'true'
  }
}

export type Version = 'wx-server-sdk' | 'wx-server-sdk-3' | 'wx-server-sdk-2'

/* eslint-disable @typescript-eslint/no-explicit-any -- the SDKs have no types worth the name */
export function wxCloud (version: Version, url: string): any {
  Object.assign(process.env, functionEnvironment(url))
  const cloud = require(version)
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
  return cloud
}

/** @cloudbase/node-sdk as a plain Node program uses it. */
export function nodeSdk (url: string): any {
  Object.assign(process.env, functionEnvironment(url))
  const tcb = require('@cloudbase/node-sdk')
  return tcb.init({ env: 'local-env', secretId: 'local-id', secretKey: 'local-key', serviceUrl: url })
}
