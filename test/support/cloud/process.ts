import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import type { Answer } from './service'

const root = process.cwd()
const built = new Map<string, string>()

/** A program in one file. */
export function program (entry: string): string {
  const known = built.get(entry)
  if (known) return known
  const outfile = join(root, 'dist/test', `${entry.replace(/\W/g, '-')}-${process.pid}.cjs`)
  buildSync({ absWorkingDir: root, entryPoints: [entry], outfile, bundle: true, platform: 'node', target: 'node20', format: 'cjs', packages: 'external', logLevel: 'error' })
  built.set(entry, outfile)
  return outfile
}

/** The command as `npm run cloud` runs it. */
export const command = (): string => program('local/cloud/cli.ts')

export interface Ended { code: number | null, output: string }

/** Runs the command to its end. */
export function run (...args: string[]): Promise<Ended> {
  return new Promise(resolve => {
    const child = spawn(process.execPath, [command(), ...args], { cwd: root })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => { output += piece.toString() })
    child.on('close', code => resolve({ code, output }))
  })
}

export class ServiceProcess {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 64 })
  private constructor (readonly child: ChildProcess, readonly port: number, readonly ended: Promise<void>) {}

  /** Errors: what the command said, where it did not start. */
  static start (dataDir: string, args: readonly string[] = []): Promise<ServiceProcess> {
    return ServiceProcess.of(command(), '--port', '0', '--data', dataDir, ...args)
  }

  /** Any program that says where it listens. */
  static of (...words: string[]): Promise<ServiceProcess> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
      const ended = new Promise<void>(done => child.on('close', () => done()))
      const orphan = (): void => { child.kill('SIGKILL') } // a test that fails must leave nothing behind
      process.once('exit', orphan)
      child.on('close', () => process.off('exit', orphan))
      let said = ''
      child.stderr.on('data', (piece: Buffer) => {
        said += piece.toString()
        const port = /127\.0\.0\.1:(\d+)\/admin/.exec(said)?.[1]
        if (port) resolve(new ServiceProcess(child, Number(port), ended))
      })
      child.on('close', code => reject(new Error(`ended with ${code}: ${said}`)))
    })
  }

  /** Errors: when the process dies before it answers. */
  ask (body: Record<string, unknown>): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const outgoing = request({ host: '127.0.0.1', port: this.port, path: '/admin', method: 'POST', agent: this.agent, headers: { 'content-type': 'application/json' } }, incoming => {
        const pieces: Buffer[] = []
        incoming.on('data', (piece: Buffer) => pieces.push(piece))
        incoming.on('error', reject)
        incoming.on('end', () => { try { resolve(JSON.parse(String(Buffer.concat(pieces))) as Answer) } catch (error) { reject(error) } })
      })
      outgoing.on('error', reject)
      outgoing.end(JSON.stringify(body))
    })
  }

  kill (signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    this.child.kill(signal)
    this.agent.destroy()
    return this.ended
  }
}
