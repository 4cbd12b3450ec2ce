import { about, type Acting } from '../../acting'

/** 记进展: for the filer to read. 问主管: stays inside. */
export const noteView = ({ matter, fields }: Acting) => ({ about: about(matter), stale: !matter.may.includes('note'), matterId: matter.matterId, fields: { text: '', ...fields } })
