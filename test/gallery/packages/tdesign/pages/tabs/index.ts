Page({
  data: { badge: { count: 8 } }
})
