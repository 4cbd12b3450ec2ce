import { check, entry, freshFiles, without, type Files } from './planted'

type Planted = [name: string, plant: (files: Files) => void, found: { file: string, entry: string, says: string }]

const claimText = (files: Files, part: string, text: string) => {
  entry(files, 'templates/claim.json', 'claim-drain').parts.find((one: { title: string }) => one.title === part).text = text
}

const form: Planted[] = [
  ['a file is missing', files => { delete files['desk.json'] }, { file: 'desk.json', entry: '', says: '没有这个文件' }],
  ['a field is missing', files => { delete entry(files, 'units.json', 'land').phone }, { file: 'units.json', entry: 'land', says: '缺「phone」' }],
  ['a field is misspelt', files => { entry(files, 'units.json', 'land').telephone = '0000-0000000' }, { file: 'units.json', entry: 'land', says: '多了「telephone」' }],
  ['a person is given an ethnicity', files => { entry(files, 'people.json', 'he-min').ethnicity = '汉' }, { file: 'people.json', entry: 'he-min', says: '多了「ethnicity」' }],
  ['a person is given a level', files => { entry(files, 'people.json', 'chen-youfu').level = '重点' }, { file: 'people.json', entry: 'chen-youfu', says: '多了「level」' }],
  ['a phone has a digit too few', files => { entry(files, 'units.json', 'land').phone = '0000-000000' }, { file: 'units.json', entry: 'land', says: '「phone」写成了 "0000-000000"' }],
  ['a mobile number is too long', files => { entry(files, 'people.json', 'he-min').phone = '154000001234' }, { file: 'people.json', entry: 'he-min', says: '手机写 11 位' }],
  ['a text stands where a list belongs', files => { entry(files, 'units.json', 'land').nicknames = '国土所' }, { file: 'units.json', entry: 'land', says: '这里要写列表' }],
  ['a role is unknown', files => { entry(files, 'offices.json', 'land-head').role = 'boss' }, { file: 'offices.json', entry: 'land-head', says: '只能写 villager、cellHead' }],
  ['a day does not exist', files => { entry(files, 'offices.json', 'land-head').from = '2024-02-30' }, { file: 'offices.json', entry: 'land-head', says: '没有这一天' }],
  ['an id has capitals', files => { entry(files, 'notices.json', 'pension-rumour').id = 'Rumour' }, { file: 'notices.json', entry: 'Rumour', says: '小写字母' }],
  ['a cap is absurd', files => { files['desk.json'].caps.filingsADay = 0 }, { file: 'desk.json', entry: '', says: '最少 1' }],
  ['a paper is delegated that only the head signs', files => { files['desk.json'].delegatedPapers.push('X18') }, { file: 'desk.json', entry: 'delegatedPapers 第 5 条', says: '只能写 X04、X09、X19、progress' }],
  ['a reception day would be published too late', files => { files['desk.json'].reception.leadDays = 1 }, { file: 'desk.json', entry: '', says: '最少 2' }],
  ['a danger sign says not what to do', files => { delete files['templates/mediation/violence.json'].danger[0].act }, { file: 'templates/mediation/violence.json', entry: 'danger 第 1 条', says: '缺「act」' }]
]

const fit: Planted[] = [
  ['an id is used twice', files => { files['units.json'].push({ ...entry(files, 'units.json', 'land') }) }, { file: 'units.json', entry: 'land', says: '用了两次' }],
  ['two templates share an id', files => { entry(files, 'templates/advice.json', 'advice-bus').id = 'claim-road' }, { file: 'templates', entry: 'claim-road', says: '用了两次' }],
  ['a person is named like a unit', files => { files['people.json'].push({ id: 'land', name: '某某', nicknames: [], phone: '0000-0000000' }) }, { file: 'people.json', entry: 'land', says: '同一个 id' }],
  ['a unit above does not exist', files => { entry(files, 'units.json', 'land').superiorId = 'county-soil' }, { file: 'units.json', entry: 'land', says: '「superiorId」写的 county-soil 不存在' }],
  ['an office names nobody', files => { entry(files, 'offices.json', 'land-head').personId = 'nobody' }, { file: 'offices.json', entry: 'land-head', says: '「personId」写的 nobody 不存在' }],
  ['a declaration names nobody', files => { files['declarations.json'][0].of = 'nobody' }, { file: 'declarations.json', entry: 'luo-zhiyuan', says: '「of」写的 nobody 不存在' }],
  ['an answering unit does not exist', files => { files['desk.json'].answers[0].unitId = 'nothing' }, { file: 'desk.json', entry: 'answers 城乡建设', says: '「unitId」写的 nothing 不存在' }],
  ['units go round in a circle', files => { entry(files, 'units.json', 'county').parentId = 'land' }, { file: 'units.json', entry: 'town', says: '又回到了自己' }],
  ['a town has two leaderships', files => { entry(files, 'units.json', 'economy').function = 'leadership' }, { file: 'units.json', entry: 'economy', says: '现在 2 个' }],
  ['a unit stands under nothing', files => { delete entry(files, 'units.json', 'land').parentId }, { file: 'units.json', entry: 'land', says: '没有写上级' }],
  ['a county bureau is taken for a department', files => { entry(files, 'units.json', 'county-land').function = 'department' }, { file: 'units.json', entry: 'county-land', says: '对不上' }],
  ['a village unit has no village', files => { delete entry(files, 'units.json', 'liuwan-committee').placeId }, { file: 'units.json', entry: 'liuwan-committee', says: '是哪个村' }],
  ['a group lies in a district', files => { entry(files, 'places.json', 'liuwan-2').parentId = 'hedong' }, { file: 'places.json', entry: 'liuwan-2', says: '组（社）要写在村（社区）下面' }],
  ['a group lies in no grid', files => { entry(files, 'places.json', 'liuwan-grid-1').covers = ['liuwan-1', 'liuwan-3'] }, { file: 'places.json', entry: 'liuwan-2', says: '不在任何网格里' }],
  ['a group lies in two grids', files => { entry(files, 'places.json', 'liuwan-grid-2').covers.push('liuwan-2') }, { file: 'places.json', entry: 'liuwan-2', says: '重复了' }],
  ['a grid covers another village', files => { entry(files, 'places.json', 'liuwan-grid-1').covers.push('shuangjing-1') }, { file: 'places.json', entry: 'liuwan-grid-1', says: 'shuangjing-1 不是本村的组' }],
  ['a group covers groups', files => { entry(files, 'places.json', 'liuwan-2').covers = ['liuwan-1'] }, { file: 'places.json', entry: 'liuwan-2', says: '只有网格' }],
  ['a district lies in a village', files => { entry(files, 'places.json', 'hedong').parentId = 'liuwan' }, { file: 'places.json', entry: 'hedong', says: '片区上面不写地方' }],
  ['a town office is tied to a village', files => { entry(files, 'units.json', 'land').placeId = 'liuwan' }, { file: 'units.json', entry: 'land', says: '只有村里的单位' }],
  ['somebody lives in a group instead of a village', files => { entry(files, 'people.json', 'zhang-guifang').villageId = 'liuwan-1' }, { file: 'people.json', entry: 'zhang-guifang', says: 'liuwan-1 不是村' }],
  ['somebody lives in another village than his group', files => { entry(files, 'people.json', 'zhang-guifang').villageId = 'shuangjing' }, { file: 'people.json', entry: 'zhang-guifang', says: '不是本村的组' }],
  ['a person declares himself', files => { files['declarations.json'][0].of = 'luo-zhiyuan' }, { file: 'declarations.json', entry: 'luo-zhiyuan', says: '本人' }]
]

const staff: Planted[] = [
  ['an office ends before it begins', files => { Object.assign(entry(files, 'offices.json', 'land-handler-1'), { from: '2026-01-01', to: '2025-01-01' }) }, { file: 'offices.json', entry: 'land-handler-1', says: '早于' }],
  ['villager is written as an office', files => { entry(files, 'offices.json', 'land-handler-1').role = 'villager' }, { file: 'offices.json', entry: 'land-handler-1', says: '人人都是村民' }],
  ['a grid worker has no grid', files => { entry(files, 'offices.json', 'liuwan-grid-1-worker').placeId = 'liuwan' }, { file: 'offices.json', entry: 'liuwan-grid-1-worker', says: '哪个网格' }],
  ['a handler is tied to a place', files => { entry(files, 'offices.json', 'land-handler-1').placeId = 'liuwan' }, { file: 'offices.json', entry: 'land-handler-1', says: '不按地方分' }],
  ['a mediator sits in a department', files => { entry(files, 'offices.json', 'mediation-2').unitId = 'land' }, { file: 'offices.json', entry: 'mediation-2', says: '不在这类单位' }],
  ['a discipline officer sits elsewhere', files => { entry(files, 'offices.json', 'discipline-1').unitId = 'general-office' }, { file: 'offices.json', entry: 'discipline-1', says: '不在这类单位' }],
  ['a head supervises himself', files => { entry(files, 'offices.json', 'town-head').supervisorId = 'town-mayor' }, { file: 'offices.json', entry: 'town-head', says: '同一个人' }],
  ['a handler supervises', files => { entry(files, 'offices.json', 'land-head').supervisorId = 'land-handler-1' }, { file: 'offices.json', entry: 'land-head', says: '不能分管' }],
  ['supervision goes round in a circle', files => { entry(files, 'offices.json', 'town-vice-construction').supervisorId = 'land-head' }, { file: 'offices.json', entry: 'land-head', says: '又回到了自己' }],
  ['a unit has no head', files => { without(files, 'offices.json', office => office.id === 'water-head') }, { file: 'units.json', entry: 'water', says: '没有主要负责人' }],
  ['a head has left', files => { entry(files, 'offices.json', 'water-head').to = '2026-05-03' }, { file: 'units.json', entry: 'water', says: '没有主要负责人' }],
  ['a head is yet to come', files => { entry(files, 'offices.json', 'water-head').from = '2026-05-05' }, { file: 'units.json', entry: 'water', says: '没有主要负责人' }],
  ['a unit has two heads', files => { files['offices.json'].push({ ...entry(files, 'offices.json', 'land-head'), id: 'land-head-2', personId: 'bai-xiaoxue' }) }, { file: 'units.json', entry: 'land', says: '2 个主要负责人' }],
  ['a head has no leader in charge', files => { delete entry(files, 'offices.json', 'land-head').supervisorId }, { file: 'units.json', entry: 'land', says: '没有分管领导' }],
  ['a department has no handler', files => { without(files, 'offices.json', office => office.id === 'water-handler-1') }, { file: 'units.json', entry: 'water', says: '没有承办人' }],
  ['intake has no officer', files => { without(files, 'offices.json', office => office.role === 'intake') }, { file: 'units.json', entry: 'intake', says: '没有收件员' }],
  ['one discipline officer is left', files => { without(files, 'offices.json', office => ['discipline-1', 'discipline-3'].includes(office.id)) }, { file: 'units.json', entry: 'discipline', says: '不到 2 人' }],
  ['two offices of one person are not two officers', files => { without(files, 'offices.json', office => office.id === 'discipline-3'); entry(files, 'offices.json', 'discipline-1').personId = 'he-wenqing' }, { file: 'units.json', entry: 'discipline', says: '不到 2 人' }],
  ['a mediation committee has two members', files => { without(files, 'offices.json', office => office.id === 'liuwan-mediation-3') }, { file: 'units.json', entry: 'liuwan-mediation', says: '有 2 人，应当 3 到 9 人' }],
  ['a mediation committee has ten members', files => { for (const one of files['people.json'].slice(0, 7)) files['offices.json'].push({ ...entry(files, 'offices.json', 'liuwan-mediation-1'), id: `more-${one.id}`, personId: one.id }) }, { file: 'units.json', entry: 'liuwan-mediation', says: '有 10 人，应当 3 到 9 人' }],
  ['a mediation committee has no chair', files => { without(files, 'offices.json', office => office.id === 'liuwan-mediation-chair') }, { file: 'units.json', entry: 'liuwan-mediation', says: '没有主任或文书' }],
  ['a village has no cadre', files => { without(files, 'offices.json', office => office.unitId === 'liuwan-committee' && office.role === 'villageCadre') }, { file: 'units.json', entry: 'liuwan-committee', says: '没有村干部' }],
  ['a village has no grid', files => { without(files, 'places.json', place => place.id.startsWith('yunling-grid')) }, { file: 'places.json', entry: 'yunling', says: '没有网格' }],
  ['a grid has no worker', files => { without(files, 'offices.json', office => office.id === 'shanping-grid-1-worker') }, { file: 'places.json', entry: 'shanping-grid-1', says: '没有网格员' }],
  ['a group has no head', files => { without(files, 'offices.json', office => office.id === 'yunling-2-head') }, { file: 'places.json', entry: 'yunling-2', says: '没有组长' }],
  ['a cell has no head', files => { without(files, 'offices.json', office => office.id === 'liuwan-1-cell-1-head') }, { file: 'places.json', entry: 'liuwan-1-cell-1', says: '没有联防组长' }],
  ['a district has no leader', files => { without(files, 'offices.json', office => office.id === 'hexi-leader') }, { file: 'places.json', entry: 'hexi', says: '没有片长' }],
  ['a village has no committee', files => { without(files, 'units.json', unit => unit.id === 'yunling-committee') }, { file: 'places.json', entry: 'yunling', says: '没有村（居）委会' }],
  ['a village has no mediation committee', files => { without(files, 'units.json', unit => unit.id === 'yunling-mediation') }, { file: 'places.json', entry: 'yunling', says: '没有调委会' }],
  ['nobody checks', files => { without(files, 'offices.json', office => office.role === 'checker') }, { file: 'offices.json', entry: '', says: '没有人担任 checker' }],
  ['the demonstration lacks a role', files => { without(files, 'sample.json', sample => sample.id === 'administrator') }, { file: 'sample.json', entry: '', says: '没有人能演示 administrator' }],
  ['the demonstration has no villager', files => { without(files, 'sample.json', sample => sample.id.startsWith('villager-')) }, { file: 'sample.json', entry: '', says: '没有普通村民' }],
  ['the demonstration shows somebody twice', files => { files['sample.json'].push({ ...files['sample.json'][0], id: 'again' }) }, { file: 'sample.json', entry: '', says: '两次' }]
]

const content: Planted[] = [
  ['a class has no answering unit', files => { files['desk.json'].answers.shift() }, { file: 'desk.json', entry: 'answers 城乡建设', says: '没有单位答复' }],
  ['a class has two answering units', files => { files['desk.json'].answers.push({ class: '民政', unitId: 'civil', also: [] }) }, { file: 'desk.json', entry: 'answers 民政', says: '写了两次' }],
  ['a unit answers without the power', files => { files['desk.json'].answers[0].also.push('water') }, { file: 'desk.json', entry: 'answers 城乡建设', says: 'water 没有这一类的职权' }],
  ['a handler stands in the duty rota', files => { files['desk.json'].duty.offices.push('land-handler-1') }, { file: 'desk.json', entry: 'duty', says: '不是领导岗位' }],
  ['a leader on the rota has left', files => { entry(files, 'offices.json', 'town-congress').to = '2025-12-31' }, { file: 'desk.json', entry: 'duty', says: '现在不在岗' }],
  ['the quiet hours have no length', files => { files['desk.json'].quietHours.to = '22:00' }, { file: 'desk.json', entry: 'quietHours', says: '一样' }],
  ['the office closes before it opens', files => { files['town.json'].hours.to = '08:00' }, { file: 'town.json', entry: 'hours', says: '早于' }],
  ['a kind has no template', files => { files['templates/progress.json'] = [] }, { file: 'templates', entry: '', says: '没有 progress 的模板' }],
  ['a claim lacks its fifth part', files => { entry(files, 'templates/claim.json', 'claim-drain').parts.pop() }, { file: 'templates/claim.json', entry: 'claim-drain', says: '要有这 5 部分' }],
  ['a claim has its parts in another order', files => { entry(files, 'templates/claim.json', 'claim-drain').parts.reverse() }, { file: 'templates/claim.json', entry: 'claim-drain', says: '要有这 5 部分' }],
  ['a blank is not closed', files => { claimText(files, '查明的情况', '【哪天到现场看过。') }, { file: 'templates/claim.json', entry: 'claim-drain', says: '【】不成对' }],
  ['a blank is closed before it opens', files => { claimText(files, '查明的情况', '】哪天【到现场看过。') }, { file: 'templates/claim.json', entry: 'claim-drain', says: '【】不成对' }],
  ['a blank stands in a blank', files => { claimText(files, '查明的情况', '【哪【天】】到现场看过。') }, { file: 'templates/claim.json', entry: 'claim-drain', says: '【】不成对' }],
  ['a blank says nothing', files => { claimText(files, '查明的情况', '【】到现场看过。') }, { file: 'templates/claim.json', entry: 'claim-drain', says: '【】是空的' }],
  ['a fill is unknown', files => { claimText(files, '您的请求', '｛诉求｝') }, { file: 'templates/claim.json', entry: 'claim-drain', says: '｛诉求｝填不出来' }],
  ['facts are written before they are known', files => { claimText(files, '查明的情况', '我们到现场看过，属实。') }, { file: 'templates/claim.json', entry: 'claim-drain', says: '「查明的情况」没有【】' }],
  ['a claim names no article', files => { claimText(files, '依据', '民法典。') }, { file: 'templates/claim.json', entry: 'claim-drain', says: '哪一条' }],
  ['a claim hides who reviews', files => { claimText(files, '不同意怎么办', '您收到以后有 30 天，可以申请复查。') }, { file: 'templates/claim.json', entry: 'claim-drain', says: '没有写 ｛复查机关｝' }],
  ['a reply has nothing to fill in', files => { for (const part of entry(files, 'templates/advice.json', 'advice-adopted').parts) part.text = '收到了。' }, { file: 'templates/advice.json', entry: 'advice-adopted', says: '没有【】要填' }],
  ['the discipline line is not shown', files => { files['channels.json'].channels = files['channels.json'].channels.filter((one: { phone?: string }) => one.phone !== '12388') }, { file: 'channels.json', entry: 'channels', says: '没有 12388' }],
  ['a channel cannot be reached', files => { const desk = files['channels.json'].channels.find((one: { id: string }) => one.id === 'town-desk'); delete desk.unitId }, { file: 'channels.json', entry: 'town-desk', says: '没有电话也没有地址' }],
  ['arbitration is not shown', files => { for (const path of files['channels.json'].paths) if (path.clause === '2') path.clause = '1' }, { file: 'channels.json', entry: 'paths', says: '没有仲裁这条路' }],
  ['a question leads to nothing', files => { files['channels.json'].questions[3].no = 'nowhere' }, { file: 'channels.json', entry: 'between-people', says: '「no」写的 nowhere 不存在' }],
  ['the questions go round in a circle', files => { files['channels.json'].questions[3].no = 'employer' }, { file: 'channels.json', entry: 'employer', says: '绕了回来' }],
  ['a question is never asked', files => { files['channels.json'].questions[1].no = 'town' }, { file: 'channels.json', entry: 'office-decision', says: '走不到这里' }],
  ['a clarification says not what is right', files => { delete entry(files, 'notices.json', 'pension-rumour').right }, { file: 'notices.json', entry: 'pension-rumour', says: '澄清' }],
  ['a reminder claims to set something right', files => { Object.assign(entry(files, 'notices.json', 'water-cut-laojie'), { wrong: '不停水。', right: '停水。' }) }, { file: 'notices.json', entry: 'water-cut-laojie', says: '只有澄清' }],
  ['a half-width comma stands between Han characters', files => { files['town.json'].hall.address = '木桥镇新街,一楼' }, { file: 'town.json', entry: '「木桥镇新街,一楼…」', says: '半角的 ,' }],
  ['a word of officialese slips in', files => { claimText(files, '查明的情况', '【哪天】收悉您的来信。') }, { file: 'templates/claim.json', entry: '「【哪天】收悉您的来信。…」', says: '收到了' }]
]

const days: Planted[] = [
  ['a day off ends before it begins', files => { files['calendar.json'].years['2026'].off[0].to = '2025-12-01' }, { file: 'calendar.json', entry: '2026', says: '早于开始的' }],
  ['a day off stands in another year', files => { Object.assign(files['calendar.json'].years['2026'].off[0], { from: '2027-01-01', to: '2027-01-03' }) }, { file: 'calendar.json', entry: '2026', says: '不在这一年' }],
  ['a day is both off and worked', files => { files['calendar.json'].years['2026'].work.push(files['calendar.json'].years['2026'].off[0].from) }, { file: 'calendar.json', entry: '2026', says: '又放假又上班' }],
  ['a year is written in words', files => { files['calendar.json'].years['二〇二七'] = { off: [], work: [] } }, { file: 'calendar.json', entry: '', says: '年份写成 2026 这样' }],
  ['a limit is missing', files => { delete files['limits.json'].followUp }, { file: 'limits.json', entry: '', says: '缺「followUp」' }],
  ['a limit is absurd', files => { files['limits.json'].firstTouchWorkingDays = 0 }, { file: 'limits.json', entry: '', says: '最少 1' }]
]

test('the sample town has no mistake', () => {
  expect(check(freshFiles())).toEqual([])
})

test.each([...form, ...fit, ...staff, ...content, ...days])('%s: found, named and told how to mend', (_name, plant, { file, entry, says }) => {
  const files = freshFiles()
  plant(files)
  const here = check(files).filter(mistake => mistake.file === file && mistake.entry === entry)
  expect(here.map(({ what, todo }) => `${what}。${todo}`).join('\n')).toContain(says)
})

test('a real town may leave the demonstration empty', () => {
  const files = freshFiles()
  files['sample.json'] = []
  expect(check(files)).toEqual([])
})
