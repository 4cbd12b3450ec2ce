const later = value => new Promise(resolve => setTimeout(() => resolve(value), 20))
const kinds = ['茶', '米', '油', '菜']

const goods = Array.from({ length: 45 }, (_, index) => ({
  id: String(index + 1), title: `${kinds[index % 4]} ${index + 1} 号`, thumb: index % 2 ? '/images/a.png' : '/images/b.png', price: 990 + index * 12345, origin: index % 3 ? 0 : 99900, tags: index % 2 ? ['本地'] : ['本地', '新到'],
  specs: [{ id: 'size', title: '规格', values: [{ id: 's', title: '小份' }, { id: 'l', title: '大份' }] }, { id: 'pack', title: '包装', values: [{ id: 'p', title: '纸袋' }, { id: 't', title: '铁罐' }] }],
  detail: '<div style="color: #666"><p>产地：<b>木桥镇</b></p><img src="/images/a.png" style="width: 100%"></div>'
}))

exports.page = (from, size) => later({ list: goods.slice(from, from + size), more: from + size < goods.length })
exports.one = id => later(goods.find(item => item.id === id))
exports.search = word => later(goods.filter(({ title }) => title.indexOf(word) >= 0).slice(0, 8))
exports.tree = () => later(kinds.map((name, index) => ({ id: `k${index}`, name, groups: [{ name: `${name}一`, items: goods.filter((_, at) => at % 4 === index).slice(0, 5) }, { name: `${name}二`, items: goods.filter((_, at) => at % 4 === index).slice(5, 9) }] })))
