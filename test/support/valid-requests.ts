import type { tables } from '../../contract/tables'

const key = 'a'.repeat(32)
const matterId = 'b'.repeat(32)
const mediaId = 'c'.repeat(32)
const command = { key, matterId }
const dayId = '2026-03-12'
const atDay = { key, dayId }
const visitor = { name: '陈有福', phone: '15400000002', villageId: 'shuangjing', groupId: 'shuangjing-6' }
const person = { name: '张桂芳', phone: '15400000001', villageId: 'liuwan', groupId: 'liuwan-2', address: '下湾' }

const cite = { law: '民法典', article: '1245' }
const lesson = {
  topic: '邻里', question: '狗咬了人谁赔？', minutes: 2, asks: ['被狗咬了', '狗追人', '狗没拴'], cites: [cite], related: ['dog-bite'], sensitive: false,
  parts: { 先说结论: ['谁养谁赔。'], 法律怎么说: ['饲养人承担责任。'], 怎么办: ['1. 打针。'], 找谁: ['村里。'], 不要这样做: ['不要打狗。'] },
  quiz: [{ ask: '狗咬人谁赔？', options: ['养狗的人', '没人'], right: 0, why: '谁养谁赔。', cite }]
}

type Samples = { readonly [F in keyof typeof tables]: { readonly [N in keyof typeof tables[F]]: Record<string, unknown> } }

/** For every action a request that passes its schema, with every field filled: a new action without one does not compile. */
export const validRequests: Samples = {
  petition: {
    submit: {
      key, topic: 'service', text: '水渠堵了', recordings: [mediaId], photos: [mediaId], place: { villageId: 'liuwan', groupId: 'liuwan-2', words: '老桥下' },
      forWhom: { who: 'family', relation: 'parent', name: '张老', phone: '15400000002', knows: true, messagesTo: 'both' }, person,
      avoid: { units: ['land'], people: ['luo-zhiyuan'], words: '姓罗的' }, urgent: false, wantsMediation: true, service: 'here', truthful: true
    },
    assist: {
      key, topic: 'service', text: '水渠堵了', recordings: [mediaId], photos: [mediaId], place: { villageId: 'liuwan', groupId: 'liuwan-2', words: '老桥下' }, person,
      reach: '隔壁李家', sms: true, avoid: { units: ['land'], people: ['luo-zhiyuan'], words: '姓罗的' }, urgent: false, wantsMediation: true, service: 'door', consent: true,
      readBack: { heard: true, way: 'signature', media: mediaId, note: '当面' }
    },
    claimCode: { key, shortNo: '48210936', phone: '15400000001' },
    claim: { key, shortNo: '48210936', code: '482109' },
    joinCode: command,
    joinLook: { code: '482109' },
    join: { key, code: '482109', name: '李', phone: '15400000001' },
    letIn: { ...command, id: 'a1', yes: true },
    askRecusal: { ...command, ground: 'relative', words: '他是我亲家' },
    listMine: { cursor: 'abc', filter: 'open' },
    get: { matterId },
    supplement: { ...command, text: '又堵了', recordings: [mediaId], photos: [mediaId] },
    urge: command,
    withdraw: command,
    restore: command,
    openReply: command,
    rate: { ...command, solved: 'partly', registration: 'good', handling: 'fair', words: '还行' },
    submitSecret: { key, about: '某人', text: '某事', when: '去年', where: '村口', photos: [mediaId], contact: { name: '张', phone: '15400000001' } },
    getSecret: { code: '0123456789ABCDEFGHJKMNPQRS' },
    supplementSecret: { code: '0123456789ABCDEFGHJKMNPQRS', key, text: '还有' },
    withdrawSecret: { code: '0123456789ABCDEFGHJKMNPQRS', key }
  },
  casework: {
    intakeList: { cursor: 'abc' },
    register: {
      ...command, kind: 'claim', category: '农村农业', subject: '水渠堵了', place: { villageId: 'liuwan', groupId: 'liuwan-2', words: '老桥下' }, requests: ['清水渠'],
      respondents: [{ words: '罗某', personId: 'luo-zhiyuan', unitId: 'land' }], contacted: true
    },
    route: { ...command, to: { queue: 'department', unitId: 'land' }, reason: '归他们' },
    worklist: { cursor: 'abc', queue: 'department', state: 'accepted', villageId: 'liuwan' },
    get: { matterId },
    receive: { ...command, missing: '缺图' },
    accept: command,
    transfer: { ...command, unitId: 'land', reason: '归他们', done: '看过了' },
    destinations: { matterId },
    people: { matterId, purpose: 'mediator' },
    assign: { ...command, personId: 'bai-xiaoxue' },
    templates: { matterId },
    ask: { ...command, text: '宅基地证照片', until: '2026-03-12' },
    recall: command,
    recuse: { ...command, ground: 'relative', words: '亲家' },
    decideRecusal: { ...command, granted: true, personId: 'bai-xiaoxue', words: '换' },
    refuse: { ...command, reason: '不归镇里', article: '第三十一条', organ: '县局', organContact: '县城，0000-0000000' },
    redirect: { ...command, pathId: 'labour-arbitration', words: '先去仲裁' },
    link: { ...command, to: '48210936', sameness: '同一条渠' },
    reveal: { matterId, reason: '约看现场' },
    presentCode: { key, phone: '15400000001' },
    present: { phone: '15400000001', code: '482109' },
    search: { cursor: 'abc', number: '48210936', placeId: 'liuwan', category: '农村农业', words: '水渠', from: '2026-01-01', to: '2026-03-01', state: 'accepted', queue: 'department' },
    note: { ...command, text: '看过了', inside: true },
    reply: { ...command, answer: { form: 'decision', request: '一', facts: '二', decision: '三', basis: '四', remedy: '五', results: [{ id: '1', result: 'support' }] } },
    signList: { cursor: 'abc' },
    sign: { ...command, paperId: 'p', back: '再看看' },
    serve: { ...command, way: 'post', at: 1_790_000_000_000, recipient: '张桂芳', mailNo: 'EMS1' },
    close: { ...command, result: 'done', text: '清完了', proof: [mediaId], promiseOn: '2026-04-20', visitOn: '2026-04-10' },
    disciplineList: { cursor: 'abc', filter: 'new' },
    takeOver: command,
    answer: { ...command, text: '已核查' }
  },
  account: {
    home: {},
    messages: { cursor: 'abc' },
    accessLog: { cursor: 'abc', matterId },
    exportMine: { cursor: 'abc' },
    erase: { key },
    reminders: {},
    setReminders: { sms: true, phone: '15400000001' },
    readMessages: { key, ids: ['m-1-F1-0-filer-p'] },
    whoAmI: {},
    saveProfile: { key, name: '张桂芳', phone: '15400000001', villageId: 'liuwan', groupId: 'liuwan-2' },
    consent: { key, purpose: 'messages', given: true, version: '1' },
    messageConsent: { key, answers: [{ template: 'TA', accepted: true }] },
    consents: {}
  },
  office: { notices: { cursor: 'abc' }, notice: { id: 'road' }, channels: {} },
  learn: {
    home: {},
    lessons: { topic: '土地' },
    lesson: { lessonId: 'wages-unpaid' },
    useful: { key, lessonId: 'wages-unpaid', useful: true },
    search: { q: '讨工钱', more: true },
    statutes: {},
    statute: { law: '民法典', article: '1127', chapter: 2 },
    behind: { text: '水渠堵了' },
    quiz: { lessonId: 'wages-unpaid', topic: '土地', seed: 7 },
    quizDone: { key, asked: 5, right: 4 },
    villages: {},
    lectures: { cursor: 'abc' },
    lecture: { lectureId: 'l1' },
    signUp: { key, lectureId: 'l1' },
    cancelSignUp: { key, lectureId: 'l1' },
    attend: { key, lectureId: 'l1', code: '482109' },
    askSpeaker: { key, lectureId: 'l1', text: '地界怎么算' },
    lectureList: {},
    lectureDesk: { lectureId: 'l1' },
    planLecture: {
      key, lectureId: 'l1', title: '土地流转', laws: ['农村土地承包法'], at: 1_790_000_000_000, endsAt: 1_790_003_600_000, villageId: 'liuwan', place: '文化室', speaker: '司法所', seats: 40, standing: 20,
      bring: '承包证', material: ['land-lease'], materialWords: '见文章'
    },
    cancelLecture: { key, lectureId: 'l1', why: '下大雨' },
    lectureCode: { lectureId: 'l1' },
    countIn: { key, lectureId: 'l1', people: 12 },
    noteQuestion: { key, lectureId: 'l1', text: '地界怎么算' },
    settleQuestion: { key, lectureId: 'l1', questionId: 'q1', became: 'lesson', answer: '看承包证', lessonId: 'land-lease' },
    closeLecture: { key, lectureId: 'l1', summary: '问了地界' },
    lectureRegister: { year: '2026' },
    drafts: {},
    draft: { lessonId: 'land-lease' },
    saveDraft: { key, lessonId: 'land-lease', version: 1, content: lesson },
    submitDraft: { key, lessonId: 'land-lease', version: 1 },
    approveDraft: { key, lessonId: 'land-lease', version: 1, publishAt: 1_790_000_000_000 },
    returnDraft: { key, lessonId: 'land-lease', version: 1, reason: '写短一点' },
    withdrawLesson: { key, lessonId: 'land-lease', version: 1 },
    confirmLesson: { key, lessonId: 'land-lease', version: 1 }
  },
  reception: {
    days: { matterId, anyway: true },
    day: { dayId },
    book: { ...atDay, slotId: 's0900', matterId, words: '水渠', party: 2, needs: ['hearing'], person: visitor, anyway: true },
    bookFor: { ...atDay, slotId: 's0900', words: '水渠', party: 2, needs: ['company'], person: visitor },
    bookedFor: {},
    ticket: { dayId },
    mine: {},
    change: { ...atDay, toDayId: '2026-03-26', slotId: 's0920' },
    cancel: atDay,
    wait: { ...atDay, direct: false, matterId, words: '水渠', party: 1, needs: [], person: visitor, anyway: false },
    prefer: { ...atDay, direct: true },
    leaveLine: atDay,
    answerOffer: { ...atDay, take: true },
    claim: { ...atDay, code: '482109', name: '陈有福' },
    record: { dayId },
    signRecord: { ...atDay, signature: { way: 'drawn', strokes: '10,10 20,20 30,30;40,40 50,50' } },
    object: { ...atDay, text: '不是三个月，是四个月' },
    board: { dayId },
    desk: { dayId },
    checkIn: { ...atDay, code: '482109' },
    step: { ...atDay, no: 3, step: 'call' },
    walkIn: { ...atDay, person: visitor, words: '水渠', party: 1, needs: [] },
    visit: { dayId, no: 3 },
    saveRecord: { ...atDay, no: 3, said: '水渠堵了', villageId: 'liuwan', groupId: 'liuwan-2', answer: '下周清', outcome: 'matter', promises: [{ what: '清水渠', officeId: 'town-vice-agriculture', on: '2026-03-20' }] },
    sign: { ...atDay, no: 3, signature: { way: 'heard' } },
    promises: {},
    keepPromise: { ...atDay, no: 3, n: 0, text: '清完了' },
    cancelDay: { ...atDay, reason: '开会' }
  },
  media: {
    take: { key, fileId: 'cloud://e.b/inbox/o/1.jpg', kind: 'photo' },
    piece: { key, index: 0, data: 'QUJD' },
    takePieces: { key, pieces: 1, digest: 'd'.repeat(64) },
    urls: { matterId, mediaIds: [mediaId] }
  }
}
