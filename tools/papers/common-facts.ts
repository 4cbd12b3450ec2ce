/** One made-up story, told on every paper: a blocked ditch in 柳湾村, between two neighbours. By field key. */
const at = (day: string, time = '09:30'): number => Date.parse(`${day}T${time}:00+08:00`)
const limit = (day: string, article: string) => ({ day, article })

export const common: Readonly<Record<string, unknown>> = {
  shortNo: '4821 0936', matterNo: '木信登〔2026〕36号', addressee: '张桂芳', receivedOn: '2026-03-02', receivedAt: at('2026-03-02', '09:12'),
  handlerContact: '罗志远，0000-0000000', unitName: '木桥镇农业农村办公室', signedOn: '2026-03-06', recipientUnit: '木桥镇农业农村办公室',
  filerName: '张桂芳', address: '柳湾村 2 组 18 号', contact: '15400000018', people: 3, representatives: '张桂芳、李福根',
  requests: ['疏通柳湾村 2 组门前的排水渠', '修好被压坏的渠边田埂'],
  facts: '2026 年 2 月上旬，2 组李福根家翻修房屋，运料车多次从渠边经过，渠壁垮塌约 6 米，泥沙堵住了水渠。2 月 20 日下雨以后，渠水漫到 3 户人家的菜地里，大约 1.2 亩。\n张桂芳同李福根说过两次，没有说拢。',
  reasons: '水渠是几十户共用的，堵了以后春灌用不上水。',
  place: '柳湾村 2 组', category: '农村农业', kind: '申诉求决', channel: '走访', urgent: '否', destination: '转木桥镇农业农村办公室', registrar: '何敏', procedures: '没有走过别的程序',
  materials: ['现场照片 4 张', '2 组用水户名单 1 份'], attachments: ['现场照片 4 张', '2 组用水户名单 1 份'], noticeBy: limit('2026-03-17', '信访工作条例第二十二条'),
  recorder: '何敏', acceptedBy: '木桥镇农业农村办公室', acceptedOn: '2026-03-05', dueOn: limit('2026-05-04', '信访工作条例第三十四条'),
  transferredOn: '2026-03-04', objectBy: limit('2026-03-11', '信访工作条例第二十三条'), summary: '柳湾村 2 组排水渠被堵，渠水漫进 3 户菜地，请求疏通水渠、修好田埂。',
  investigators: '罗志远、汤小燕', mediators: '彭德安、赵永平', mediator: '彭德安', number: '木信登〔2026〕36号', volumeNo: '2026-036', archivist: '何敏', keeping: '30 年',
  at: at('2026-03-10', '14:30'), parties: [
    { name: '张桂芳', identity: '女，52 岁，务农', phone: '15400000018', address: '柳湾村 2 组 18 号' },
    { name: '李福根', identity: '男，47 岁，务农', phone: '15400000021', address: '柳湾村 2 组 20 号' }
  ],
  committee: '木桥镇人民调解委员会', agreementNo: '（2026）木人调字第12号', result: '达成协议', dispute: '排水渠被堵引起的相邻纠纷', claims: ['疏通排水渠', '赔偿菜地损失'],
  photos: ['现场照片 1', '现场照片 2'], subject: '柳湾村 2 组排水渠被堵', measures: '先用水泵抽水，24 小时内挖开淤塞处；3 月 20 日前修复渠壁 6 米。', participants: '柳湾村村委会主任周立新', unit: '木桥镇农业农村办公室',
  on: '2026-03-20', summaryText: '', visitor: '何敏', way: '电话', grounds: '《中华人民共和国民法典》第二百九十条：不动产权利人应当为相邻权利人用水、排水提供必要的便利。',
  session: '2026-03-15 上午第 2 场', organ: '青禾县自然资源局', leader: '周正', conclusion: '属实', process: ['3 月 2 日收到，当日登记', '3 月 4 日转木桥镇农业农村办公室', '3 月 5 日受理', '3 月 10 日现场核实，双方到场', '4 月 8 日作出处理意见']
}

export { at, limit }
