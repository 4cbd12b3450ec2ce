/** Words and their values, aligned: 长度 60 天. A value that is `strong` is bold; what must not break stands in `day`. */
Component({
  properties: { rows: Array }
})
