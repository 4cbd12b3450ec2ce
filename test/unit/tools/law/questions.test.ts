import { readQuestions } from '../../../../tools/law/questions'

test('a bad line is told with its number and never ends the others', () => {
  const text = '{"id": 1, "q": "欠薪"}\n\n{"id": 2\n{"id": "c"}\n[1]\n{"id": "d", "q": "地基", "more": 1}\n'
  expect(readQuestions(text)).toEqual({
    questions: [{ id: 1, q: '欠薪' }, { id: 'd', q: '地基' }],
    mistakes: [{ line: 3, reason: '不是 JSON' }, { line: 4, reason: '要写成 {"id": …, "q": "…"}' }, { line: 5, reason: '要写成 {"id": …, "q": "…"}' }]
  })
})
