Page({
  data: {
    pictures: ['/images/square.svg', '/images/square.svg'],
    rows: [{ id: 1, name: '甲' }],
    columns: [{ colKey: 'id', title: '号' }, { colKey: 'name', title: '名' }]
  }
})
