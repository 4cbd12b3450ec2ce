import { choice, columns, day, files, hour, line, paper, signature, text, yesNo } from '../spec'

const photo = { personal: 'photo' } as const

/** Reports and the grid. */
export const grid = {
  W01: paper('上报登记单', { style: 'form', number: '排', sign: 'S0', deliver: 'D1', keep: 'B10', view: 'V1 V3', ground: 'general form' }, [
    line('number', '编号', '*G'),
    hour('at', '时间', '*E'),
    choice('type', '类型', '*P', '隐患 纠纷 服务'),
    choice('place', '地点（网格内）', '*P'),
    text('situation', '情况', '*P'),
    choice('people', '涉及人数', 'P'),
    choice('risk', '风险初判', '*W', '高 中 低'),
    files('photos', '照片', 'P', photo),
    line('chain', '上报层级和时刻', 'E', { columns: columns(['level', '层级', 8], ['at', '时刻', 12, { type: 'hour' }]) }),
    line('reporter', '提交人', '°E', { personal: 'name' })
  ]),
  W02: paper('现场核查记录', { style: 'form', number: '核', sign: 'S1', places: ['到场人（签名）'], deliver: 'D0', keep: 'B10', view: 'V1 V3', ground: 'general' }, [
    hour('arrivedAt', '到场时间', '*E'),
    line('visitors', '到场人', '*E'),
    text('seen', '所见', '*W'),
    choice('risk', '风险', '*W', '高 中 低'),
    choice('truth', '属实', '*W', '属实 部分 不属实 非隐患'),
    text('done', '当场处置', 'W'),
    choice('suggested', '建议去向', '*W'),
    files('photos', '照片', 'W', photo)
  ]),
  W03: paper('隐患告知及整改单', { style: 'form', number: '告隐', sign: 'S1 S3', places: ['送达人（签名）', '发出单位（盖章）'], deliver: 'D2 D4', keep: 'B10', view: 'V1', ground: 'general' }, [
    line('place', '地点', '*M'),
    text('hazard', '隐患', '*M'),
    line('responsible', '责任主体', '*W'),
    text('measures', '措施', '*W'),
    day('dueOn', '期限', '*W'),
    line('contact', '联系人', '*G'),
    signature('signedFor', '签收', 'P')
  ]),
  W04: paper('复核销号单', { style: 'form', sign: 'S5', places: ['复核人（签名）', '同行人（签名）'], deliver: 'D1', keep: 'B10', view: 'V3', ground: 'general' }, [
    line('reportNo', '编号', '*M'),
    text('mended', '整改情况', '*W'),
    hour('at', '复核时间', '*E'),
    line('checkedBy', '复核人', '*E'),
    choice('conclusion', '结论', '*W', '销号 再整改'),
    files('photos', '照片', 'W', photo)
  ]),
  W05: paper('走访记录', { style: 'form', sign: 'S1', places: ['走访人（签名）'], deliver: 'D0', keep: 'B3', view: 'V3', ground: 'general' }, [
    line('grid', '网格', '*E'),
    hour('at', '时间', '*E'),
    choice('route', '地点或路线', '*W'),
    line('found', '发现事项', 'E'),
    choice('told', '告知的政策', 'W')
  ]),
  W06: paper('移交单', { style: 'form', titles: ['紧急报警记录'], sign: 'S1', places: ['移交人（签名）'], deliver: 'D0', keep: 'B10', view: 'V1', basis: '调 25, 反家暴法 14', ground: 'general' }, [
    line('matter', '事项', '*M'),
    choice('handedTo', '移交', '*W', '调解 部门 信访登记 公安110 医疗'),
    hour('at', '时间', '*E'),
    signature('receivedBy', '接收人', '*'),
    yesNo('mustReport', '未成年或无能力人受害须报案', '*G')
  ])
}
