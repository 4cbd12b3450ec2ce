import { existsSync, readFileSync } from 'node:fs'
import { messageCodes } from '../../../../../cloudfunctions/core/matter/table/codes'

interface Message { readonly to: readonly string[], readonly template?: string, readonly value?: string, readonly atResult?: string, readonly hint?: string, readonly sms?: string }
const { templates, messages, sms } = JSON.parse(readFileSync('town/messages.json', 'utf8')) as {
  templates: Record<string, { title: string, fields: [string, string][] }>
  messages: Record<string, Message>
  sms: Record<string, string>
}
const all = Object.entries(messages)
const length = (text: string) => [...text].length

test('every message code of the state table has its words, and no other has; F36.soon is F36 said for one occasion', () => {
  expect([...new Set(Object.keys(messages).map(code => code.split('.')[0]))]).toEqual([...messageCodes])
})

/** What WeChat takes in a field of a kind; anything else fails with 47003. */
const taken: Record<string, (text: string) => boolean> = {
  thing: text => length(text) <= 20,
  phrase: text => /^\p{Script=Han}{1,5}$/u.test(text)
}
test.each(all.filter(([, { template }]) => template))('%s fits the fields of its template', (_code, message) => {
  for (const [name, kind] of templates[message.template!]!.fields) {
    const texts = name === 'value' ? [message.value, message.atResult].filter(text => text !== undefined) : name === 'hint' ? [message.hint] : []
    for (const text of texts) expect([name, text, taken[kind]!(text ?? '')]).toEqual([name, text, true])
  }
})

test('a message to a person names no subject, no place and not what it is about', () => {
  const words = all.flatMap(([, { value = '', hint = '' }]) => [value, hint]).concat(Object.values(sms)).join('\n')
  expect(words).not.toMatch(/信访|上访|举报|检举|控告|投诉|隐患|纠纷|镇自然|村/)
})

test('an SMS is one SMS: at most 70 characters with its signature, no link', () => {
  expect(Object.keys(sms)).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  for (const text of Object.values(sms)) expect([text, length(text) <= 70, /https?:|www|\.com|\.cn/.test(text)]).toEqual([text, true, false])
  expect(all.filter(([, message]) => message.sms && !(message.sms in sms))).toEqual([])
})

const document = '../shared/documents.md'
const isThere = existsSync(document)
;(isThere ? test : test.skip)(`the words are those of the town's document${isThere ? '' : ` (skipped: ${document} is not here)`}`, () => {
  const section = readFileSync(document, 'utf8').split('## 7. Messages')[1]!.split('## 8.')[0]!
  for (const line of section.split('\n').filter(line => /^\| [FU]\d/.test(line))) {
    const [, codes, , words, hint, text] = line.split('|').map(cell => cell.trim())
    const values = words!.replace(/^T[A-E] /, '').split(' / ')
    codes!.split(/[ /]+/).forEach((code, n) => {
      const { value, atResult, hint: ours, sms: letter = '–' } = messages[code]!
      expect([code, ours, letter, values]).toEqual([code, hint, text, expect.arrayContaining([value, ...atResult ? [atResult] : []])])
      if (values.length === codes!.split(/[ /]+/).length) expect([code, value]).toEqual([code, values[n]])
      expect([code, words!.slice(0, 2)]).toEqual([code, messages[code]!.template])
    })
  }
  for (const text of Object.values(sms)) expect(section).toContain(text)
})
