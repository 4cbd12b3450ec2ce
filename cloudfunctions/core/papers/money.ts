const digits = '零壹贰叁肆伍陆柒捌玖'
const small = ['', '拾', '佰', '仟']
const big = ['', '万', '亿', '万亿']

/** An amount in yuan as it is written on contracts: 壹万贰仟元整. */
export function inCapitals (yuan: number): string {
  const cents = Math.round(Math.abs(yuan) * 100)
  const [whole, jiao, fen] = [Math.floor(cents / 100), Math.floor(cents / 10) % 10, cents % 10]
  const after = [jiao > 0 ? `${digits[jiao]}角` : fen > 0 && whole > 0 ? '零' : '', fen > 0 ? `${digits[fen]}分` : ''].join('')
  return `${yuan < 0 ? '负' : ''}人民币${whole > 0 || after === '' ? `${wholeInCapitals(whole)}元` : ''}${after === '' || fen === 0 ? `${after}整` : after}`
}

function wholeInCapitals (whole: number): string {
  if (whole === 0) return '零'
  const groups = String(whole).padStart(Math.ceil(String(whole).length / 4) * 4, '0').match(/\d{4}/g) ?? []
  const words = groups.map((group, i) => {
    const inGroup = [...group].map((digit, j) => digit === '0' ? '零' : `${digits[Number(digit)]}${small[3 - j]}`).join('').replace(/零+/g, '零').replace(/零$/, '')
    return inGroup === '' ? '零' : `${inGroup}${big[groups.length - 1 - i]}`
  })
  return words.join('').replace(/零+/g, '零').replace(/^零|零$/g, '')
}
