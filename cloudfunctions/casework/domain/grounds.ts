import type { recusalGrounds } from '../../../contract/casework'

/** Why somebody stands back, in words. */
export const grounds: Readonly<Record<typeof recusalGrounds[number], string>> = { relative: '亲属', interest: '有利益关系', respondent: '被反映的就是本人', other: '其他' }
