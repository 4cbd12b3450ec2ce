Page({
  data: {
    html: '<p>一段<b>重</b>的<span style="color: #0B5CAD">话</span></p><ul><li>一</li><li>二</li></ul>',
    icons: ['success', 'success_no_circle', 'info', 'warn', 'waiting', 'cancel', 'download', 'search', 'clear']
  }
})
