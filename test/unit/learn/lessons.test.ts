import { topics } from '../../../contract/lesson'
import { readLessons } from '../../../tools/law/lessons'
import { parseLesson } from '../../../tools/law/parse-lesson'
import { readQuizzes } from '../../../tools/law/quizzes'

const good = `---
id: a-lesson
topic: 邻里
question: 狗咬了人谁赔？
minutes: 2
asks:
  - 被狗咬了
  - 狗追人
  - 狗没拴
cites:
  - 民法典 1245
related: []
sensitive: false
---

## 先说结论

谁养谁赔。

## 法律怎么说

饲养人承担责任。

## 怎么办

1. 打针。

## 找谁

村里。

## 不要这样做

不要打狗。
`

test('a lesson is read with its head and its sections', () => {
  expect(parseLesson('a-lesson.md', good)).toMatchObject({ id: 'a-lesson', minutes: 2, cites: [{ law: '民法典', article: '1245' }], parts: { 怎么办: ['1. 打针。'] } })
})

test.each([
  ['without a head', good.replace('---', ''), '没有文件头'],
  ['with an unknown topic', good.replace('邻里', '天气'), 'topic'],
  ['with too few questions', good.replace('  - 狗没拴\n', ''), 'asks'],
  ['with a citation without a number', good.replace('民法典 1245', '民法典'), 'cites.0.article'],
  ['with a section missing', good.replace('## 找谁\n\n村里。\n', ''), '段落应是'],
  ['with an empty section', good.replace('村里。\n', ''), '「找谁」是空的']
])('a lesson %s is refused', (_, source, message) => {
  expect(() => parseLesson('a-lesson.md', source)).toThrow(message)
})

test('a lesson stands under its own name', () => expect(() => parseLesson('b.md', good)).toThrow('文件名'))

test('the town has lessons for every topic, three sentences of answer each, and they point at each other', async () => {
  const lessons = await readLessons('town/lessons')
  expect(lessons.length).toBeGreaterThanOrEqual(48)
  expect(new Set(lessons.map(({ topic }) => topic))).toEqual(new Set(topics))
  for (const { id, parts, related } of lessons) {
    expect({ id, answer: parts.先说结论.length <= 3 }).toEqual({ id, answer: true })
    for (const other of related) expect(lessons.map(lesson => lesson.id)).toContain(other)
  }
  expect(lessons.filter(({ sensitive }) => sensitive).map(({ id }) => id)).toEqual(expect.arrayContaining(['family-violence', 'protection-order']))
})

test('most lessons have a quiz of five questions, and the right answer is not always the first', async () => {
  const [lessons, quizzes] = await Promise.all([readLessons('town/lessons'), readQuizzes('town/quizzes')])
  const full = quizzes.filter(({ questions }) => questions.length >= 5)
  expect(full.length).toBeGreaterThan(lessons.length / 2)
  const rights = quizzes.flatMap(({ questions }) => questions.map(({ right }) => right))
  expect(rights.filter(right => right === 0).length).toBeLessThan(rights.length / 2)
  for (const { lesson } of quizzes) expect(lessons.map(({ id }) => id)).toContain(lesson)
})
