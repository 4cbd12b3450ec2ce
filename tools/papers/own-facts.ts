import type { PaperCode } from '../../cloudfunctions/core/papers/catalogue'
import { at, limit } from './common-facts'

type Facts = Readonly<Record<string, unknown>>

const applicant = { name: '张桂芳', sex: '女', age: '52', occupation: '务农', phone: '15400000018', address: '柳湾村 2 组 18 号' }
const respondent = { name: '李福根', sex: '男', age: '47', occupation: '务农', phone: '15400000021', address: '柳湾村 2 组 20 号' }
const agreement: Facts = {
  number: '（2026）木人调字第12号', facts: '2026 年 2 月上旬，李福根家翻修房屋，运料车压垮渠壁约 6 米，泥沙堵塞水渠，雨后渠水漫入张桂芳等 3 户菜地约 1.2 亩。双方对事实没有异议。',
  disputed: ['水渠由谁疏通、什么时候通水', '菜地损失怎么赔'], liabilities: '李福根负责疏通和修复；张桂芳同意施工时从自家地边经过。',
  terms: ['李福根在 2026 年 3 月 25 日前清完淤泥，4 月 5 日前修好渠壁 6 米，费用由李福根承担', '李福根赔偿张桂芳菜苗损失 1,200 元', '以后施工车辆从村道经过，不再走渠边', '双方不再就此事提出其他要求'],
  amount: 1200, instalments: '2026 年 3 月 25 日前付 600 元，4 月 5 日前付 600 元', breach: '逾期不修的，张桂芳可以请人修好，费用由李福根承担',
  performance: '现金当面交付，由村调解员见证', performancePlace: '柳湾村村委会', performBy: '2026-04-05', copies: 3, effectiveOn: '2026-03-12', confirmBy: limit('2026-04-13', '人民调解法第三十三条')
}

/** What a paper says of its own, beside the common story; by field key. */
export const own: Partial<Record<PaperCode, Facts>> = {
  X02: { receiptCode: undefined },
  X03: { heardAt: at('2026-03-02', '09:00'), heardPlace: '木桥镇便民服务大厅 2 号窗口', speaker: '陈有福', readBack: true },
  X04: { number: '木信受〔2026〕12号' },
  X05: { number: '木信不受〔2026〕3号', reasons: '您反映的是与邻居之间宅基地使用权的争议，需要先由人民政府处理，不属于本单位的职权。', article: '《信访工作条例》第三十一条第（四）项', properOrgan: '木桥镇人民政府（由镇自然资源所承办）', properOrganContact: '木桥镇新街 1 号，0000-0000000' },
  X06: { number: '木信不再〔2026〕1号', sameMatterNo: '木信登〔2025〕88号', reExaminationNo: '青政复核〔2025〕9号', sameness: '本次提出的请求和理由，与已经复核的事项相同：都是要求重新丈量 2018 年确权的承包地，没有新的证据。', currentUnit: '已经复核终结' },
  X07: { number: '木信转〔2026〕21号', unitName: '木桥镇信访工作办公室' },
  X08: { number: '木信交〔2026〕4号', unitName: '木桥镇信访工作办公室', demands: ['查清渠壁垮塌的原因和责任', '春灌以前恢复通水', '把结果书面告诉信访人'], feedbackBy: '2026-04-10', reportOwed: true },
  X09: { number: '木信告〔2026〕17号', unitName: '木桥镇信访工作办公室', destination: '木桥镇农业农村办公室' },
  X10: { number: '木信告〔2026〕18号', channel: '仲裁', organ: '青禾县劳动人事争议仲裁院（青禾县人民路 2 号，0000-0000000）', channelBasis: '《中华人民共和国劳动争议调解仲裁法》第五条、第二十一条', bring: '身份证、工资条或者转账记录、能证明在那里干活的材料', requests: '请求解决 2025 年 9 月至 11 月在镇上工地干活被拖欠的工资 8,600 元。' },
  X11: { reasons: '水渠的管护在 2024 年已经划给镇水利站，本单位没有这项职权。', suggestedUnit: '木桥镇水利站', returned: true, finding: '同意', verifiedBy: '何敏' },
  X12: { units: '木桥镇农业农村办公室、木桥镇水利站、柳湾村村委会', opinions: ['农业农村办公室：田埂由本单位组织修复', '水利站：渠道归本单位管护，可以主办', '柳湾村：负责组织出工'], leadUnit: '木桥镇水利站', assistUnits: '木桥镇农业农村办公室', decidedBy: '木桥镇信访工作联席会议', decidedOn: '2026-03-06' },
  X13: { sharedRequest: '请求在春灌以前疏通柳湾村 2 组的排水渠。', representatives: [{ name: '张桂芳', phone: '15400000018' }, { name: '杨秀兰', phone: '15400000022' }, { name: '邹长根', phone: '15400000023' }], seeProgress: true },
  X14: { askedOf: '罗志远', reason: '有利害关系', reasonText: '罗志远是李福根的表弟。', decision: '同意回避', decidedBy: '邓国平', successor: '汤小燕' },
  X15: { number: '木信告〔2026〕20号', unitName: '木桥镇农业农村办公室', signedOn: '2026-03-25', at: at('2026-04-02', '09:00'), place: '木桥镇政府二楼会议室', chair: '周正', panel: '林桂生、彭小芸', participants: '张桂芳、李福根、柳湾村村委会代表周立新', agents: '张桂芳委托其女儿', statements: '主持人：请张桂芳先说请求和理由。\n张桂芳：水渠堵了一个多月，春灌用不上水，请求马上疏通。\n李福根：车是我请的，但是渠壁本来就有裂缝，不能全算我的。\n听证员彭小芸：施工以前有没有拍过照片？\n李福根：没有。', opinion: '听证员一致认为：渠壁垮塌主要由施工车辆碾压引起，原有裂缝是次要原因，应当由李福根承担主要修复责任。', period: ['2026-04-02', '2026-04-06'], published: false },
  X16: { place: '柳湾村 2 组水渠边', questioned: '杨秀兰', identityTold: true, questions: '问：我们是木桥镇农业农村办公室的工作人员，这是证件。今天来了解水渠的情况，请如实说。听清楚了吗？\n答：听清楚了。\n问：水渠是什么时候堵的？\n答：2 月初，李福根家拉砖的车压过以后，第二天早上就看见渠边垮了一截。\n问：以前垮过没有？\n答：有一道裂缝，没有垮过。', readCorrect: true, background: '张桂芳反映柳湾村 2 组排水渠被堵，3 户菜地进水。', conclusion: '反映的情况属实。渠壁垮塌 6 米，由施工车辆碾压引起，原有裂缝约 1 米。', suggestion: '由李福根负责修复，水利站提供技术指导；春灌以前先临时通水。' },
  X17: { number: '木信延〔2026〕2号', originalDue: limit('2026-05-04', '信访工作条例第三十四条'), complexity: '渠道的权属在两个村之间有争议，需要县水利局测量，测量最快要到 5 月中旬。', extraDays: 30, newDue: limit('2026-06-03', '信访工作条例第三十四条'), approvedBy: '邓国平', approvedAt: at('2026-04-28', '16:20'), reasonTold: '渠道归哪个村还要测量才能定，测量要到 5 月中旬，所以需要延长三十日。测量结果出来以后马上告诉您。' },
  X18: { number: '木信处〔2026〕8号', signedOn: '2026-04-08', facts: ['3 月 10 日，承办人到现场核实：柳湾村 2 组排水渠渠壁垮塌 6 米，淤塞约 9 立方米，3 户菜地约 1.2 亩进水。', '渠壁垮塌主要由 2 月上旬李福根家翻修房屋的运料车碾压引起，原有裂缝约 1 米。', '该渠由木桥镇水利站管护。'], reasons: '排水渠是几十户共用的农田水利设施，造成损坏的人应当修复；管护单位应当保证春灌通水。田埂属于张桂芳家的承包地，损失由双方通过调解解决，本单位不能直接裁决赔偿数额。', decisions: [{ decision: '支持', words: '由木桥镇水利站在 4 月 15 日前清淤通水，李福根在 4 月 30 日前修好渠壁' }, { decision: '解释说明', words: '田埂的损失属于民事赔偿，镇人民调解委员会可以主持调解，您也可以向人民法院起诉' }], law: '《中华人民共和国民法典》第二百九十条、《信访工作条例》第三十二条', lawText: '《中华人民共和国民法典》第二百九十条：不动产权利人应当为相邻权利人用水、排水提供必要的便利。', enforcer: '木桥镇水利站，2026 年 4 月 15 日前' },
  X19: { number: '木信复〔2026〕5号', suggestion: '建议在柳湾村口的弯道装一面凸面镜，夜里加一盏路灯。', study: '3 月 9 日，村镇建设和交通办到现场看过：弯道半径小，早晚视线不好，去年有过两次剐蹭。装镜子合适；路灯需要接电，要等 6 月农网改造一起做。', adopted: '部分', arrangement: '凸面镜在 3 月 31 日前装好，由村镇建设和交通办负责；路灯列入 6 月农网改造', reward: true },
  X20: { number: '纪移〔2026〕1号', organ: '中共木桥镇纪律检查委员会', materials: ['密封材料一袋（共 1 份）'], handedBy: '何敏', takenAt: at('2026-03-03', '10:05') },
  X21: { servedNumber: '木信处〔2026〕8号', document: '信访事项处理意见书', recipient: '张桂芳', way: '直接送达', place: '柳湾村 2 组 18 号', servedAt: at('2026-04-09', '10:40'), relation: '本人' },
  X22: { ...agreement, number: undefined, host: '木桥镇农业农村办公室' },
  X23: { orderNo: '木信交〔2026〕4号', unitName: '木桥镇农业农村办公室', opinion: '支持一项，解释说明一项', delivery: '处理意见书 4 月 9 日直接送达，本人签收', outcome: '4 月 14 日清淤完毕，已经通水；渠壁 4 月 28 日修好，水利站验收合格。', lessons: '渠边小路没有限重标志，已经补装。', number: '木信办〔2026〕3号', signedOn: '2026-04-30' },
  X24: { withdrawn: '疏通排水渠的请求：渠已经修好', voluntary: true, keepMaterials: '保留' },
  X25: { applicant: '张桂芳', opinionNo: '木信处〔2026〕8号', receivedOn: '2026-04-09', objected: '处理意见第二项：田埂损失不予裁决。', grounds: '田埂是因为公用水渠漫水冲坏的，管护单位也有责任，请求复查机关责令木桥镇水利站修复田埂。', materials: ['处理意见书复印件 1 份', '田埂照片 2 张'], submittedOn: '2026-04-20', receivedBy: '青禾县农业农村局，2026 年 4 月 20 日' },
  X26: { number: '青农复查〔2026〕2号', originalOpinion: '木信处〔2026〕8号信访事项处理意见书', findings: '原意见认定的事实清楚。水利站在汛期以前没有巡查，对漫水也有责任。', opinion: '变更', grounds: '《信访工作条例》第三十五条', nextRight: '不服本复查意见的，可以自收到之日起三十日内向青禾县人民政府请求复核', hearingPeriod: undefined, servedOn: '2026-05-16', unitName: '青禾县农业农村局', signedOn: '2026-05-12' },
  X27: { number: '木信督〔2026〕2号', unitName: '木桥镇信访工作办公室', cause: '超过办理期限 3 日没有答复', demands: ['3 个工作日内作出书面答复', '说明超期的原因'], feedbackBy: '2026-05-12', adoption: '已经采纳。处理意见书 5 月 10 日送达；超期是因为承办人病假没有及时移交，今后请假当天移交。', signedOn: '2026-05-07' },
  X28: { number: '木急报〔2026〕1号', at: at('2026-06-20', '21:10'), place: '杉坪村 3 组河堤', event: '连续降雨，杉坪村 3 组河堤出现两处渗水，下方有 14 户住房，已经有人自行聚集。', impact: '河水再涨 30 厘米可能漫堤，威胁 14 户 40 多人。', measures: ['20 点 30 分起转移老人和孩子到村小学', '应急队 12 人到场堆沙袋'], support: '请县应急管理局调沙袋 500 个、照明车 1 台。', reporter: '汤小燕', receipts: [{ receiver: '值班领导', at: at('2026-06-20', '21:12') }, { receiver: '县应急管理局', at: at('2026-06-20', '21:20') }], followUp: '22 点 40 分渗水处已经压住，人员全部转移。' },
  X29: { originalNo: '木信登〔2026〕36号', reason: '未执行', newHandler: '汤小燕', newDue: limit('2026-08-03', '信访工作条例第三十四条'), unitName: '木桥镇信访工作办公室' },
  X30: { contents: [{ document: '信访事项登记表', number: '木信登〔2026〕36号', page: '1' }, { document: '受理告知书', number: '木信受〔2026〕12号', page: '2' }, { document: '调查核实记录', page: '3-5' }, { document: '信访事项处理意见书', number: '木信处〔2026〕8号', page: '6-7' }, { document: '送达回证', page: '8' }], result: '支持一项，解释说明一项', enforcement: '已经执行' },
  X31: { lead: '周正', unit: '木桥镇水利站', responsible: '林桂生', team: '罗志远、汤小燕、周立新', plan: ['3 月底前测量定界，分清两个村的管护段', '4 月中旬前清淤通水', '4 月底前修好渠壁并验收'], dueOn: '2026-04-30', progress: ['3 月 24 日测量完成', '4 月 14 日通水', '4 月 28 日渠壁验收'], closingOpinion: '水渠恢复，双方签了协议，同意销案。', closingApproval: '邓国平' },
  X32: { gotPaper: true, carriedOut: '已经落实', remaining: undefined, satisfied: '满意', next: '无' },
  X33: { solved: '一部分', forIntake: '满意', forUnit: '基本满意', words: '水渠通了，田埂还没有弄完。', at: '2026-05-02' },
  T01: { applicants: [applicant], respondents: [respondent], organisations: undefined, disputeAt: '2026 年 2 月上旬，柳湾村 2 组', summary: '李福根家运料车压垮渠壁，水渠堵塞，渠水漫进菜地，双方协商两次没有谈成。', toldAndWilling: true, openness: '不公开', mediator: '彭德安', appliedOn: '2026-03-06' },
  T02: { number: '（2026）木人调字第11号', bothAgree: true, disputeType: '邻里纠纷', language: undefined, origin: '申请', remark: undefined, parties: [{ name: '张桂芳', phone: '15400000018', address: '柳湾村 2 组 18 号' }, { name: '李福根', phone: '15400000021', address: '柳湾村 2 组 20 号' }] },
  T03: { committee: undefined, deadline: limit('2026-04-09', '人民调解工作若干规定第三十三条') },
  T04: { answer: '同意', invited: '柳湾村老支书林桂生', bothAgreeInvited: true },
  T05: { principal: '陈有福', agent: '陈小满', authority: '代为参加调解、提出和放弃请求、签收文书', until: '2026-06-30', idChecked: true },
  T06: { place: '柳湾村 2 组', questioned: '杨秀兰', content: '问：水渠平时谁在清？\n答：2 组轮流清，去年秋天清过一次。\n问：施工的车走渠边，有人劝过没有？\n答：组长劝过一次。' },
  T08: { session: 2, period: [at('2026-03-12', '09:00'), at('2026-03-12', '11:20')], place: '柳湾村村委会调解室', parties: '张桂芳、李福根', rightsTold: true, statements: '张桂芳：渠要修好，菜地的损失要赔，我估 1,500 元。\n李福根：渠我来修，赔 1,000 元可以。\n调解员：按村里菜苗的行情，1.2 亩大约 1,200 元，你们看行不行？\n张桂芳：行。\n李福根：行，分两次给。', evidence: '双方看了现场照片，对垮塌长度没有异议。', result: '达成', resultText: '双方同意签书面协议。', otherWays: true, readBack: true },
  T09: agreement,
  T10: { ...agreement, noWriting: true, agreedOn: '2026-03-12', instalments: undefined },
  T11: { originalDue: limit('2026-04-09', '人民调解工作若干规定第三十三条'), until: '2026-04-24' },
  T12: { caseNo: '（2026）木人调字第11号', number: '（2026）木人调字第13号', unitName: '木桥镇人民调解委员会', reason: '要求终止', ways: '向人民法院起诉、向信访工作机构反映、申请法律援助' },
  T13: { owed: '李福根 4 月 5 日前修好渠壁，付清 1,200 元', dueOn: '2026-04-05', performed: '部分', performedWhat: 600, vouchers: ['收条 1 张'], urged: '4 月 7 日上门督促，李福根答应 4 月 12 日前付清余款。' },
  T14: { parties: '张桂芳、李福根', visitReason: '协议履行到期', findings: '渠壁已经修好，1,200 元已经付清；双方见面打招呼，没有新的矛盾，不需要再采取措施。', on: '2026-05-10' },
  T15: { parties: [{ name: '张桂芳', home: '柳湾村 2 组 18 号', delivery: '同住所', phone: '15400000018' }, { name: '李福根', home: '柳湾村 2 组 20 号', delivery: '同住所', phone: '15400000021' }], agreement: '（2026）木人调字第12号，2026 年 3 月 12 日', materials: ['调解协议书 1 份', '身份证明复印件 2 份', '承包地权利证明 1 份'], voluntary: true, court: '青禾县人民法院' },
  T16: { volumeName: '张桂芳与李福根相邻用水纠纷', period: ['2026-03-06', '2026-04-12'], archivedOn: '2026-05-12', contents: [{ document: '人民调解申请书', page: '1', demand: '必须' }, { document: '人民调解受理登记表', page: '2', demand: '必须' }, { document: '权利义务告知书', page: '3', demand: '必须' }, { document: '人民调解调查记录', page: '4-5', demand: '按需' }, { document: '证据材料清单', page: '6', demand: '按需' }, { document: '人民调解记录', page: '7-9', demand: '必须' }, { document: '人民调解协议书', page: '10-11', demand: '按需' }, { document: '履行凭证和督促履行记录', page: '12', demand: '按需' }, { document: '人民调解回访记录', page: '13', demand: '必须' }, { document: '人民调解结案报告表', page: '14', demand: '必须' }] },
  T17: { filledOn: '2026-05-12', acceptedOn: '2026-03-06', closedOn: '2026-04-12', parties: '张桂芳、李福根', origin: '申请', performance: '书面协议，已经全部履行', prevented: undefined, review: '材料齐全，同意结案。' },
  T18: { consent: true, request: '请求帮助追讨 2025 年 9 月至 11 月的工资 8,600 元。', agency: '青禾县法律援助中心，0000-0000000' },
  W01: { number: '木排〔2026〕52号', type: '隐患', situation: '2 组水渠边的路基被掏空，走人都晃，娃娃上学天天过。', people: '10 户以上', risk: '高', chain: [{ level: '十二户联防组长', at: at('2026-03-01', '17:40') }, { level: '2 组组长', at: at('2026-03-01', '18:05') }, { level: '柳湾村', at: at('2026-03-01', '19:20') }], reporter: '杨秀兰' },
  W02: { number: '木核〔2026〕48号', arrivedAt: at('2026-03-02', '08:10'), visitors: '汤小燕', seen: '路基掏空约 2 米，深 0.6 米，最窄处路面只剩 0.9 米。', risk: '高', truth: '属实', done: '拉了警戒线，放了牌子，让学生绕村道走。', suggested: '转镇水利站' },
  W03: { number: '木告隐〔2026〕6号', unitName: '柳湾村村民委员会', hazard: '水渠边路基掏空约 2 米，随时可能垮。', responsible: '木桥镇水利站', dueOn: '2026-03-12', contact: '周立新，0000-0000000' },
  W04: { reportNo: '木排〔2026〕52号', mended: '路基用片石回填压实，路面补了水泥，警戒线已撤。', checkedBy: '彭小芸', conclusion: '销号' },
  W05: { grid: '柳湾村第一网格', route: '2 组水渠、3 组水库、村小学门口', found: '木排〔2026〕52号', told: '防溺水、秸秆禁烧' },
  W06: { matter: '调解中一方扬言动手，已劝开', handedTo: '公安110', mustReport: true },
  Q01: { number: '木接〔2026〕15号', receptionDay: '2026-03-15', visitor: '陈有福', address: '双井村 6 组', contact: '15400000031', people: 1, problem: '低保停发两个月，不知道是什么原因。', place: '双井村 6 组', leader: '周正（镇党委副书记）', answer: '当场给民政办打了电话：是年审材料没有收齐，补交以后从停发当月补发。', opinion: '由民政办派人上门收材料，本月补发。', unit: '镇民政办', dueOn: limit('2026-05-14', '信访工作条例第三十四条'), result: '办理中', matterNo: '木信登〔2026〕41号' },
  Q02: { receptionDay: '2026-03-15', period: [at('2026-03-15', '09:00'), at('2026-03-15', '11:30')], place: '镇政府一楼群众接待室', leaders: [{ name: '周正', title: '镇党委副书记', inCharge: '土地、低保、信访' }, { name: '邓国平', title: '副镇长', inCharge: '修路、用水、建房' }], seats: 8, bookingNo: '0315-02', unitName: '木桥镇党政办公室', signedOn: '2026-03-08' },
  L01: { topic: '土地承包那些事', statutes: '农村土地承包法、民法典物权编', place: '柳湾村文化广场', speaker: '镇司法所 彭德安', organiser: '镇司法所、柳湾村', people: 46, questions: ['嫁出去的女儿还有没有承包地', '地给别人种了五年，能不能要回来'], unitName: '镇司法所' },
  G01: { subject: '柳湾村排水渠修复工程公示', nature: '主动', openBasis: '政府信息公开条例第二十一条', contains: false, masked: undefined, reviewedBy: '彭小芸', approvedBy: '邓国平' },
  G02: { number: '木公开〔2026〕22号', indexNo: 'MQZ-2026-0022', name: '柳湾村排水渠修复工程公示', summary: '工程内容、资金来源、施工时间、监督电话。', madeOn: '2026-03-25', publishedOn: '2026-04-02', way: '镇政府网站、村务公开栏、小程序', sourceUnit: '木桥镇水利站', docNumber: undefined, change: undefined },
  G03: { subject: '关于水库放水的传言', falseClaim: '有人在群里说，镇上水库今晚放水，下游要淹。', facts: '水库没有放水计划，目前水位低于汛限水位 1.8 米。需要放水时，镇里会提前 24 小时用广播和短信通知。', grounds: '青禾县水利局 6 月 20 日 18 时水情通报。', publisher: '木桥镇人民政府，2026 年 6 月 20 日', unitName: '木桥镇人民政府', signedOn: '2026-06-20' },
  G04: { number: '木公申〔2026〕3号', applicant: [{ name: '邹长根', identity: '居民身份证（已核对）', contact: '15400000023' }], information: '2025 年柳湾村高标准农田项目的验收报告。', form: '纸质，自己来取', receivedOn: '2026-03-03', answerBy: limit('2026-03-31', '政府信息公开条例第三十三条'), filledIn: false },
  G05: { number: '木公申〔2026〕3号', matterNo: '木公申〔2026〕3号', addressee: '邹长根', request: '2025 年柳湾村高标准农田项目的验收报告。', handling: '予以公开', reasons: '该信息属于可以公开的政府信息，依照《中华人民共和国政府信息公开条例》第三十六条第（二）项的规定，随本答复书提供复印件一份，共 12 页。', unitName: '木桥镇人民政府' },
  G06: { unitName: '木桥镇人民政府', signedOn: '2026-01-05', channels: [{ item: '小程序', words: '法治面对面' }, { item: '地址', words: '青禾县木桥镇新街 1 号，镇信访办收，邮编 000000' }, { item: '电话', words: '0000-0000000，工作日 8:30-17:30' }, { item: '接待', words: '每月 15 日，镇政府一楼群众接待室' }, { item: '查询', words: '凭短号在小程序里查，或者到便民服务大厅查' }, { item: '处理程序', words: '登记、转送、受理、办理、答复、复查、复核' }, { item: '法规', words: '信访工作条例、人民调解法、行政复议法' }] },
  A01: { seed: '2026-03-木桥-7f3a', population: '2026 年 2 月办结的 31 件（第 1-31 号）', sample: '第 4、9、17、22、28 号', items: '告知是否按期、答复是否逐项、回访是否属实', findings: '第 17 号回访记录写「已落实」，现场看还有一段没有修好。', opinion: '第 17 号重办；其余合格。', checker: '赵永平、林桂生' },
  A02: { unit: '木桥镇水利站', indicator: '按期告知率', fraction: [18, 20], events: ['第 7 号：告知晚 2 天', '第 13 号：告知晚 1 天'], points: -2, objection: '第 13 号是转送当天系统停机，请求不扣分。', review: '查停机记录属实，第 13 号不扣分。' },
  A03: { unit: '木桥镇', period: '2026 年 3 月', filledOn: '2026-04-05', figures: [{ group: '收件', name: '期初未结', value: '14' }, { group: '收件', name: '新收', value: '36' }, { group: '收件', name: '办结', value: '29' }, { group: '收件', name: '期末未结', value: '21' }, { group: '期限', name: '15 日内告知率', value: '<10' }, { group: '纠纷', name: '排查数', value: '18' }, { group: '纠纷', name: '调成数', value: '<10' }] },
  A05: { controller: '木桥镇人民政府，0000-0000000', purpose: '登记、办理和答复您反映的事情，同您联系', kinds: '姓名、电话、住址、您写的内容和照片', keeping: '办结后 30 年（有结果的信访档案）', receiver: '办理这件事的单位', necessity: '没有联系方式就不能把结果告诉您；不会用于别的事情', consent: true, version: '2026-01' },
  A06: { lawful: '照片可能拍到别人，只用于核实现场；有法定职责，目的正当，范围最小。', risks: '路人的脸、车牌被传出去。', measures: ['上传前自动遮脸、遮车牌', '只有承办人能看原图，看了有记录'], conclusion: '可以处理' },
  A07: { number: '木个权〔2026〕2号', verified: true, request: '更正', handling: '已经更正电话号码', refusal: undefined, doneOn: '2026-03-06' },
  A08: { signedOn: '2026-03-09', incident: '3 月 8 日，一名工作人员的电脑中了病毒，存在里面的 12 条联系电话可能泄露。', measures: ['电脑已断网，病毒已清除', '已报告县网信办', '请您留意陌生电话，不要转账'], unitName: '木桥镇人民政府', at: at('2026-03-09', '10:00') }
}

/** Rows of the papers that are lists. */
export const rows: Partial<Record<PaperCode, readonly Facts[]>> = {
  T07: [{ name: '现场照片', copies: 4, submittedBy: '张桂芳', original: '原件', returned: true }, { name: '买砖的收据', copies: 1, submittedBy: '李福根', original: '复印件', returned: true }],
  L02: Array.from({ length: 18 }, (_, i) => ({ at: at('2026-03-18', `19:${String(i + 10).padStart(2, '0')}`), ...(i % 3 === 2 ? { name: '匿名听众' } : { name: ['张桂芳', '李福根', '杨秀兰', '邹长根'][i % 4] }), group: `柳湾村 ${i % 4 + 1} 组` })),
  A04: [{ viewer: '镇信访办，收件员', action: '看内容', period: at('2026-03-02', '09:00'), reason: '登记' }, { viewer: '镇农业农村办公室，承办人', action: '看联系方式', period: at('2026-03-05', '15:00'), reason: '约现场核实的时间' }]
}
