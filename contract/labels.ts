/** Names of fields as people know them; a refusal names its field with them. */
export const labels = {
  action: '要做的事', data: '内容', key: '提交编号', matterId: '编号', mediaId: '文件', cursor: '页码',
  topic: '想说什么事', text: '说的话', title: '标题', recordings: '录音', photos: '照片', place: '在哪里', villageId: '村', groupId: '组',
  words: '写的话', who: '替谁提交', person: '个人资料', name: '姓名', phone: '电话', relation: '关系', address: '住址', village: '村', households: '大约多少户',
  avoid: '不让谁看', units: '单位', people: '人', urgent: '很急', wantsMediation: '愿意请人调解', service: '书面答复怎么给您', truthful: '内容真实',
  code: '回执码', about: '反映谁', when: '什么时候', where: '在哪里', contact: '联系方式', pieces: '照片', digest: '照片', index: '第几片',
  reason: '理由', unitId: '单位', to: '转给谁', kind: '类别', category: '内容分类', queue: '去向', requests: '请求', respondents: '反映的是谁',
  result: '结果', facts: '查明的情况', decision: '处理意见', basis: '依据', remedy: '不同意怎么办', request: '您的请求', paragraphs: '答复', proof: '证明',
  way: '送达方式', at: '时间', on: '日期', state: '状态', consent: '同意', template: '提醒', answers: '回答', version: '版本', path: '文件位置',
  solved: '解决了吗', registration: '对登记转办', handling: '对办理单位', days: '天数', visitOn: '回访日期', note: '说明', by: '谁', shortNo: '编号', personId: '人',
  ground: '理由', until: '日期', article: '依据条款', organ: '应去的机关', organContact: '地址和电话', pathId: '走哪条路', sameness: '同一件的理由', number: '编号', placeId: '地点',
  from: '从哪天', granted: '换不换', purpose: '用途', readBack: '读给他听', heard: '听懂了', sms: '要不要短信', reach: '怎么联系', yes: '同意', id: '编号',
  dayId: '接待日', toDayId: '接待日', slotId: '时间', party: '几位来', needs: '需要的帮助', no: '号数', step: '怎么办',
  said: '反映的事', answer: '当场答复', outcome: '怎么处理', promises: '答应的事', what: '答应什么', officeId: '谁负责', signature: '签名', strokes: '签名', direct: '有空位就直接给我', take: '要不要这个位置', anyway: '仍要约'
} as const
