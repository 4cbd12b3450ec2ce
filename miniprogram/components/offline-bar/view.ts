/** What the bar says; nothing when the content is of now and there is a network. */
export function words (offline: boolean, keptAt: string, form: boolean): string {
  if (offline && form) return '没有网也能写，先存在手机里，有网再提交'
  if (keptAt !== '') return `${offline ? '现在没有网' : '没有连上'}。看到的是 ${keptAt} 存下的内容`
  return offline ? '现在没有网' : ''
}
