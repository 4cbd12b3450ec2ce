Page({
  data: { chosen: ['a'] }
})
