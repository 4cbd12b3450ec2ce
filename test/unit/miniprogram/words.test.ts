import { readFileSync } from 'node:fs'
import { screenWords, scriptWords, sources, templateWords, type ScreenWord } from './screen-words'

const all = screenWords()
const found = (wrong: (word: ScreenWord) => boolean) => all.filter(wrong).map(({ file, text }) => `${file}: ${text}`)
const isVillagers = ({ file }: ScreenWord) => !file.includes('/packages/work/') && !file.includes('/pages/work/') && !file.includes('/desk-rows/')

test('the words of the screens are found in templates and scripts, and comments are not', () => {
  expect(templateWords('<!-- 注释 --><view aria-label="催一次，{{name}}">{{on ? \'停\' : \'听\'}}一遍</view>')).toEqual(['催一次，◇', '◇一遍', '停', '听'])
  expect(scriptWords('/* 注释 */ const a = `已超 ${n} 天`, b = \'开始\' // 注释')).toEqual(['已超 ◇ 天', '开始'])
  expect(all.length).toBeGreaterThan(80)
})

// the left column of the tone table: what offices write and nobody says
const never = /收悉|耐心等待|相关部门|提交失败|系统异常|错误码|信访人|上访|当事群众|参数错误|格式不正确|逾期|维稳|缠访|重点人员|理解与支持|授权|登录|表单|好评|感谢|抱歉|敬请|温馨提示/
test('no word of offices', () => expect(found(({ text }) => never.test(text))).toEqual([]))
test('villagers are never told 不予受理, and nobody is called by a case', () => expect(found(word => isVillagers(word) && /不予受理|提交人|诉求/.test(word.text))).toEqual([]))
test('a button says what it does, not 确定', () => expect(found(({ text }) => text === '确定' || text === '确认')).toEqual([]))
test('no exclamation marks', () => expect(found(({ text }) => /[!！]/.test(text))).toEqual([]))
test('no half-width mark beside Chinese', () => expect(found(({ text }) => /[\u4e00-\u9fff」）][,.;:?()]|[,;:?()][\u4e00-\u9fff「（]/.test(text))).toEqual([]))
test('figures keep their distance', () => expect(found(({ text }) => /[\u4e00-\u9fff]\d|\d[\u4e00-\u9fff]/.test(text))).toEqual([]))
test('no dash or ellipsis of a typewriter', () => expect(found(({ text }) => /\.\.\.|--/.test(text))).toEqual([]))

// longer ones that the design itself says
const longer = new Set(['点一下，开始说', '有进展时提醒我', '下一步也提醒我', '我明白了，开始写', '我愿意做代表', '有地方不对', '改到这个时间', '再要一次提醒', '去设置里打开', '用微信手机号', '用现在的位置', '这次不该看，我要问', '认清了，继续', '没错，签字', '受理并告知', '核对并送签', '核对并发出', '材料不全，退回补齐'])
test('what stands on a button has at most six characters', () => {
  const buttons = sources(/\.wxml$/).flatMap(file => [...readFileSync(file, 'utf8').matchAll(/<(?:big-button|t-button|van-button|question-page)[^>]*?\s(?:text|action)="([^"{]+)"/g)].map(([, text]) => text!))
  expect(buttons).toContain('说完了')
  expect(buttons.filter(text => Array.from(text).length > 6 && !longer.has(text))).toEqual([])
})

test('a question has at most twelve characters', () => {
  const questions = sources(/\.wxml$/).flatMap(file => [...readFileSync(file, 'utf8').matchAll(/(?:question="|class="question"[^>]*>)([^"<{]*？)/g)].map(([, text]) => text!))
  expect(questions.filter(text => Array.from(text).length > 12)).toEqual([])
})

describe.each(sources(/\.wxml$/))('%s', file => {
  const wxml = readFileSync(file, 'utf8')
  test('has icons beside words only, and no button that looks closed', () => {
    for (const [icon] of wxml.matchAll(/<\w+[^>]*class="icon[^>]*>/g)) expect(icon).toContain('aria-hidden="true"')
    expect(wxml).not.toMatch(/\sdisabled(=|\s|>)/)
  })
  if (/\/pages\/[\w-]+\/index\.wxml$/.test(file)) {
    test('is a page: its first node carries the text size, and one button at most is filled', () => {
      expect(wxml).toMatch(/^<page-meta page-style="\{\{look\}\}" \/>/)
      expect(wxml.match(/kind="main"|theme="primary"(?![^>]*variant=)/g)?.length ?? 0).toBeLessThanOrEqual(1)
    })
  }
})
