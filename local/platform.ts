import { AsyncLocalStorage } from 'node:async_hooks'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openApi, type Api } from './api'
import { openClock } from './api/clock'
import { peopleOf, type People } from './api/people'
import { openTime, type Time } from './api/time'
import { nextDueOf, storageOf } from './api/wire'
import { openCloud, type Cloud, type CloudOptions, type DatabasePlan, type Response } from './cloud'
import { createFunctions, type Functions } from './functions'
import { ENV } from './functions/call-context'
import type { LoggedCall } from './functions/call-log'
import type { Limits } from './functions/limits'
import { secretsOf, type Secrets } from './functions/secrets'
import { openPhone, type Phone } from './phone'

export interface PlatformOptions {
  readonly dataDir: string
  readonly townDir?: string
  readonly functionsDir?: string
  readonly databaseFile?: string
  /** Other bounds for functions than the cloud's. */
  readonly functionLimits?: Partial<Limits>
  /** Told of every call of a function when it has ended. */
  readonly onCall?: (call: LoggedCall) => void
  /** Told of every request to the cloud when it has been answered. */
  readonly onRequest?: CloudOptions['onCall']
}

export interface Platform {
  readonly people: People
  readonly secrets: Secrets
  readonly functions: Functions
  readonly phone: Phone
  readonly cloud: Cloud
  readonly time: Time
  readonly api: Api
  /** The cloud's answer, unless a fault was asked for on the way to it. */
  readonly handle: Cloud['handle']
  close (): Promise<void>
}

/** What WeChat's proxy says where it knows no such API, and where the function's config.json does not name it. */
const NO_SUCH_API = { errcode: -604100 }
const NO_PERMISSION = { errcode: -604101 }

/** The parts of the platform, joined; `host` is where they are reached. Errors: Unusable where another process has the data folder. */
export async function openPlatform (options: PlatformOptions, host: string): Promise<Platform> {
  const { dataDir, townDir = 'town', functionsDir = 'dist/cloudfunctions', databaseFile = 'database.json', functionLimits, onCall, onRequest } = options
  const database = JSON.parse(readFileSync(databaseFile, 'utf8')) as DatabasePlan
  const clock = openClock(join(dataDir, 'clock.json'))
  const onTheWay = new AsyncLocalStorage<{ instead?: Response }>()

  const cloud = await openCloud({
    dataDir: join(dataDir, 'cloud'), database, now: clock.now, env: ENV, onCall: onRequest,
    async invokeFunction (name, data, caller) {
      const outcome = await functions.invoke(name, data, caller)
      if ('error' in outcome) throw Object.assign(new Error(outcome.error.message), { code: outcome.error.code })
      return outcome.result
    },
    async openapi (api, data, caller) {
      const from = functions.callerOf(caller)
      if (from && !from.fn.openapi.includes(api)) return NO_PERMISSION
      const answer = await phone.openapi(api, data as object)
      if ('json' in answer) return answer.json
      if ('way' in answer) onTheWay.getStore()!.instead = answer.way
      return NO_SUCH_API
    }
  })
  const phone = await openPhone({ dataDir, now: clock.now }) // after the cloud, which refuses a folder that another process has
  const secrets = secretsOf(dataDir)
  const functions = createFunctions({ dir: functionsDir, cloudUrl: `http://${host}/admin`, now: clock.now, env: { ...secrets }, limits: functionLimits, onCall })
  const people = peopleOf(townDir)
  const time = openTime(clock, functions.timers, nextDueOf(cloud, database))

  return {
    people, secrets, functions, phone, cloud, time,
    api: openApi({ people, functions, phone, time, storage: storageOf(cloud, host) }),
    async handle (request) {
      const store: { instead?: Response } = {}
      const answer = await onTheWay.run(store, () => cloud.handle(request))
      return store.instead ?? answer
    },
    async close () {
      await time.stop()
      await functions.close()
      await cloud.close()
      await phone.close()
    }
  }
}
