import { openingFailure, sendingFailure } from '../../../../miniprogram/platform/failure'
import { fieldErrors } from '../../../../miniprogram/platform/refusal'

const refusal = (code: string, more: object = {}) => ({ ok: false, code, message: '服务器的话', requestId: 'a1b2c3d4e5f67k2m', ...more })

test('unknown, foreign, deleted and conflicted look the same, whatever else the server says', () => {
  const shown = [refusal('NOT_FOUND'), refusal('NOT_FOUND', { message: '别的', requestId: 'x', detail: { why: 'conflict' } })].map(openingFailure)
  expect(shown[0]).toEqual({ code: 'NOT_FOUND', title: '没有找到这件事。', text: '可能是编号不对，或者不归您查看。', acts: ['home'], number: '' })
  expect(shown[1]).toEqual(shown[0])
  expect(sendingFailure(refusal('NOT_FOUND'))).toEqual(shown[0])
})

test('an error is not the person\'s fault, can be tried again, has a phone and a number to say', () => {
  expect(openingFailure(refusal('INTERNAL'))).toEqual({ code: 'INTERNAL', title: '没有打开成功，不是您操作错了。', text: '', acts: ['retry', 'call'], number: '7K2M' })
})

test('a fault of our own is shown as an error and told to the console', () => {
  const told = jest.spyOn(console, 'error').mockImplementation(() => {})
  expect(openingFailure(new TypeError('x'))).toMatchObject({ code: 'INTERNAL', acts: ['retry', 'call'], number: '' })
  expect(told).toHaveBeenCalledTimes(1)
  told.mockRestore()
})

test('sent without an answer: once more is not twice', () => {
  expect(sendingFailure({ code: 'UNCERTAIN', message: '' })).toMatchObject({ title: '网断了一下，不知道交上没有。再点一次不会重复提交。', acts: ['retry', 'keep', 'call'] })
})

test('not sent: it lies on the phone', () => {
  expect(sendingFailure({ code: 'OFFLINE', message: '' })).toMatchObject({ title: '没有网。已经存在手机里，有网后点「提交」就行。', acts: ['ok'], number: '' })
})

test('what the server refuses for a reason of its own is said in its words', () => {
  expect(sendingFailure(refusal('ALREADY_URGED'))).toMatchObject({ title: '服务器的话', acts: ['ok'] })
})

test('fields to be mended come in the order of the form, one sentence each', () => {
  expect(fieldErrors(refusal('VALIDATION', { detail: { 'person.phone': ['手机号是 11 位，现在 10 位', '手机号以 13 到 19 开头'], text: ['请说一段'] } }) as never)).toEqual([
    { field: 'person.phone', words: '手机号是 11 位，现在 10 位' }, { field: 'text', words: '请说一段' }
  ])
  expect(fieldErrors(refusal('BUSY', { detail: { a: ['b'] } }) as never)).toEqual([])
})
