import type { Channel, Directory, DirectoryStore, MediationSheet, Path, Question, ReplyTemplate } from '../people/directory'
import type { Database } from './database'

interface Listed { readonly _id: string, readonly list: 'channel' | 'path' | 'question', readonly order: number }
interface Kinded { readonly _id: string, readonly kind: string }

const STALE_AFTER = 60_000
const MOST = 500

/** The town's channels and templates in CloudBase, kept for a minute. */
export function cloudDirectoryStore (db: Database, now: () => number): DirectoryStore {
  let kept: { directory: Directory, readAt: number } | undefined
  const whole = async <T>(collection: string): Promise<T[]> => (await db.collection<T>(collection).where({}).limit(MOST).get()).data
  return {
    async read () {
      if (kept && Math.abs(now() - kept.readAt) < STALE_AFTER) return kept.directory
      const [channels, templates] = await Promise.all([whole<Listed>('channels'), whole<Kinded>('templates')])
      kept = { directory: directoryOf(channels, templates), readAt: now() }
      return kept.directory
    }
  }
}

function directoryOf (channels: readonly Listed[], templates: readonly Kinded[]): Directory {
  const listed = <T>(list: Listed['list']): T[] => channels.filter(entry => entry.list === list).sort((a, b) => a.order - b.order).map(entry => named<T>(entry))
  return {
    channels: listed<Channel>('channel'), paths: listed<Path>('path'), questions: listed<Question>('question'),
    templates: templates.filter(({ kind }) => kind !== 'mediation').map(entry => named<ReplyTemplate>(entry)),
    sheets: templates.filter(({ kind }) => kind === 'mediation').map(entry => named<MediationSheet>(entry))
  }
}

const named = <T>({ _id: id, ...entry }: { _id: string }): T => ({ id, ...entry }) as T
