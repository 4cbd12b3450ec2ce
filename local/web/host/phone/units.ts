/** Styles written at run time follow the same rules as style sheets: rpx is a 750th of the width, the safe area is the drawn phone's. */
export function plainUnits (style: string): string {
  const units = style.includes('rpx') ? style.replace(/(-?(?:\d*\.)?\d+)rpx\b/g, (_, number: string) => `${+(Number(number) / 7.5).toFixed(5)}vw`) : style
  return units.includes('safe-area-inset') ? units.replace(/\b(?:env|constant)\(\s*(safe-area-inset-\w+)\s*(?:,[^)]*)?\)/g, 'var(--$1)') : units
}
