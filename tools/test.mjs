import { existsSync } from 'node:fs'

/** The shell without windows first: a new phone opens in it in a third of the time. */
const shell = '/usr/bin/chromium-headless-shell'
const browsers = [shell, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']

/** Journeys need a browser and a Chinese font: from Debian where we may install, else what is there, else say what is missing. */
function ensureBrowser ({ run, says }) {
  if (existsSync(shell)) return
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    says('正在从 Debian 安装 Chromium 和中文字体。')
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    run('apt-get', ['-qq', 'update'], env)
    run('apt-get', ['-qq', '-y', '--no-install-recommends', 'install', 'chromium-headless-shell', 'fonts-noto-cjk'], env)
  }
  if (!browsers.some(existsSync)) says('没有找到 Chromium 或 Chrome：浏览器里的测试会说明缺什么并失败。请先安装其中一个。')
}

/** The mini-program and what tests it know `wx`; the rest must not. */
const projects = ['tsconfig.json', 'miniprogram', 'local/web/host', 'test/gallery', 'test/unit/miniprogram', 'test/component/miniprogram']

/** Types, lint, then jest, whose summary ends the run. Words after `npm test --` go to jest. */
export function test ({ run, says, args }) {
  const env = { TZ: 'UTC' }
  if (args.length === 0 || args[0] === '--long') {
    const typecheck = project => ['类型', ['node_modules/typescript/bin/tsc', '-p', project]]
    for (const [what, words] of [...projects.map(typecheck), ['规矩', ['node_modules/eslint/bin/eslint.js', '.', '--cache', '--cache-location', 'dist/.eslint']]]) {
      const status = run(process.execPath, words, env)
      if (status !== 0) { says(`${what}没有通过`); return status }
    }
  }
  ensureBrowser({ run, says })
  const long = args[0] === '--long'
  return run(process.execPath, ['node_modules/jest/bin/jest.js', ...(long ? args.slice(1) : args)], { ...env, ...(long ? { LONG: '1' } : {}) })
}
