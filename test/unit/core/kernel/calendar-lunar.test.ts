import { addDays, dayOf, startOfDay, statutoryHolidays } from '../../../../cloudfunctions/core/kernel/calendar'

/**
 * The lunar days again, from the moon and the sun alone (Meeus, Astronomical Algorithms, chapters 25 and 49) and the rule of the calendar
 * (GB/T 33661): a month begins on the day of the new moon in Beijing, the month with the winter solstice is the eleventh, and where thirteen
 * months lie between two of them the first without a principal term is a leap month.
 */
const years = Array.from({ length: 74 }, (_, n) => 2027 + n)
const rad = Math.PI / 180
const sin = (degrees: number) => Math.sin(degrees * rad)
/** Seconds by which the earth's turning lags behind even time: 69 in 2024, growing slowly. */
const deltaT = (jd: number) => 69 + 0.6 * (jd - 2460311) / 365.25
const instantOf = (jde: number) => (jde - 2440587.5) * 86_400_000 - deltaT(jde) * 1000
const jdeOf = (at: number) => at / 86_400_000 + 2440587.5 + deltaT(at / 86_400_000 + 2440587.5) / 86_400

function newMoon (k: number): number {
  const t = k / 1236.85
  const e = 1 - 0.002516 * t
  const sun = 2.5534 + 29.1053567 * k
  const moon = 201.5643 + 385.81693528 * k + 0.0107582 * t * t
  const latitude = 160.7108 + 390.67050284 * k - 0.0016118 * t * t
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t
  const terms = -0.4072 * sin(moon) + 0.17241 * e * sin(sun) + 0.01608 * sin(2 * moon) + 0.01039 * sin(2 * latitude) +
    0.00739 * e * sin(moon - sun) - 0.00514 * e * sin(moon + sun) + 0.00208 * e * e * sin(2 * sun) - 0.00111 * sin(moon - 2 * latitude) -
    0.00057 * sin(moon + 2 * latitude) + 0.00056 * e * sin(2 * moon + sun) - 0.00042 * sin(3 * moon) + 0.00042 * e * sin(sun + 2 * latitude) +
    0.00038 * e * sin(sun - 2 * latitude) - 0.00024 * e * sin(2 * moon - sun) - 0.00017 * sin(node)
  return instantOf(2451550.09766 + 29.530588861 * k + 0.00015437 * t * t + terms + 0.000325 * sin(299.77 + 0.107408 * k) + 0.000165 * sin(251.88 + 0.016321 * k))
}

/** The sun's apparent longitude in degrees. */
function sunAt (at: number): number {
  const t = (jdeOf(at) - 2451545) / 36525
  const m = 357.52911 + 35999.05029 * t - 0.0001537 * t * t
  const center = (1.914602 - 0.004817 * t) * sin(m) + (0.019993 - 0.000101 * t) * sin(2 * m) + 0.000289 * sin(3 * m)
  const longitude = 280.46646 + 36000.76983 * t + 0.0003032 * t * t + center - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t)
  return ((longitude % 360) + 360) % 360
}

const firstDayOfMonth = (k: number) => dayOf(newMoon(k))
const termsUntil = (k: number) => Math.floor(sunAt(startOfDay(firstDayOfMonth(k))) / 30)
const hasPrincipalTerm = (k: number) => termsUntil(k) !== termsUntil(k + 1)
/** The month that holds the winter solstice (270 degrees) of a year. */
const eleventhMonth = (year: number) => {
  let k = Math.round((year + 0.9 - 2000) * 12.3685)
  while (termsUntil(k) >= 9 || termsUntil(k) < 5) k--
  while (termsUntil(k + 1) < 9 && termsUntil(k + 1) > 5) k++
  return k
}

/** The days on which the months 1 to 8 of a lunar year begin, leap months left out. */
function monthsOf (year: number): string[] {
  const start = eleventhMonth(year - 1)
  const hasLeap = eleventhMonth(year) - start === 13
  const leap = hasLeap ? Array.from({ length: 12 }, (_, n) => start + 1 + n).find(k => !hasPrincipalTerm(k)) : undefined
  return Array.from({ length: 11 }, (_, n) => start + 1 + n).filter(k => k !== leap).slice(1).map(firstDayOfMonth)
}

/** The day on which the sun reaches 15 degrees. */
function qingming (year: number): string {
  let day = `${year}-04-02`
  while (sunAt(startOfDay(addDays(day, 1))) < 15) day = addDays(day, 1)
  return day
}

test.each(years)('%i: Spring Festival, Qingming, Dragon Boat and Mid-Autumn are where moon and sun put them', year => {
  const months = monthsOf(year)
  const spring = months[0]!
  const lunar = [addDays(spring, -1), spring, addDays(spring, 1), addDays(spring, 2), qingming(year), addDays(months[4]!, 4), addDays(months[7]!, 14)]
  const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map(day => `${year}-${day}`)
  expect(statutoryHolidays(String(year))).toEqual([...fixed, ...lunar].sort())
})

test('the years whose new moon or sun comes within minutes of midnight, where common tables differ', () => {
  expect(statutoryHolidays('2027')).toContain('2027-02-06')
  expect(statutoryHolidays('2030')).toContain('2030-02-03')
  expect(statutoryHolidays('2033')).toContain('2033-01-31')
  expect(statutoryHolidays('2034')).toContain('2034-02-19')
  expect(statutoryHolidays('2100')).toContain('2100-04-05')
})
