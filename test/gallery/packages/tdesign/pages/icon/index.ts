Page({
  data: { names: ['home', 'book', 'user', 'time', 'close', 'check-circle'] }
})
