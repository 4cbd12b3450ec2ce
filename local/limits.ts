/**
 * The platform's limits, enforced by the local cloud with the error that the cloud gives.
 * (d) official documentation, (c) community, (t) asserted by the SDK authors' tests, (o) our own choice where nothing is known.
 */
export const limits = {
  database: {
    /** Documents in one reply; 100 where the caller names no limit (d). */
    pageDefault: 100,
    pageMax: 1000,
    replyBytes: 16 * 1024 * 1024, // (d)
    /** One write call (c). */
    writeBytes: 5 * 1024 * 1024,
    documentBytes: 16 * 1024 * 1024, // MongoDB's own (d)
    nesting: 100, // MongoDB's own (d)
    collections: 100, // basic plan (d)
    indexes: 20, // a collection, basic plan (d)
    sortBytes: 100 * 1024 * 1024 // MongoDB's own (d)
  },
  transaction: {
    lifeMs: 30_000, // (t)
    /** How long a write outside waits for a document that an open transaction has written; unknown in the cloud (o). */
    waitMs: 2_000,
    open: 200 // (o): each holds a snapshot of the file
  },
  storage: {
    listMax: 50, // file ids in one call (t)
    urlSeconds: 7200, // of a temporary URL whose maxAge is not given (d)
    uploadSeconds: 900, // (o)
    fileBytes: 50 * 1024 * 1024, // (c)
    pathBytes: 850 // COS object key (d)
  },
  functions: {
    timeoutMs: 3_000, // default; the console sets 1-60 s (c)
    timeoutMaxMs: 60_000,
    requestTextBytes: 100 * 1024, // (d)
    requestBytes: 6 * 1024 * 1024, // (d)
    responseBytes: 1024 * 1024, // (d)
    instances: 20, // of one function on the entry tier (c)
    functions: 50, // (c)
    memoryMb: 256
  },
  openapi: {
    subscribeTemplates: 3,
    contentCheckChars: 2500 // (d)
  },
  http: {
    keepAliveMs: 65_000, // above the 5 s after which the SDK's agent drops an idle socket
    requestMs: 15_000
  },
  /** Basic plan: what `--quota basic` counts (d, undated). */
  basic: {
    callsPerSecond: 30,
    connections: 20,
    readsPerDay: 50_000,
    writesPerDay: 30_000
  }
} as const
