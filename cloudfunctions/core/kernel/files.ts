/** Where files are kept. Paths and ids are the store's own; nobody outside guesses them. */
export interface FileStore {
  read (fileId: string): Promise<Buffer>
  write (path: string, content: Buffer): Promise<string>
  remove (fileId: string): Promise<void>
  /** Addresses good for five minutes, in the order asked. */
  urls (fileIds: readonly string[]): Promise<string[]>
}
