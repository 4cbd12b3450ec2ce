import { now } from '../kernel/clock'
import { secretsFrom } from '../kernel/keys'
import { openMatter } from '../matter/open'
import { profileBox } from '../people/profile'
import { cloudAccessLog } from './cloud-access-log'
import { cloudAccountStore } from './cloud-account-store'
import { cloudAttendanceStore } from './cloud-attendance-store'
import { cloudCaps } from './cloud-caps'
import { cloudCodeBook } from './cloud-code-book'
import { cloudConsentLedger } from './cloud-consent-ledger'
import { cloudDirectoryStore } from './cloud-directory-store'
import { cloudIdentityStore } from './cloud-identity-store'
import { cloudLectureStore } from './cloud-lecture-store'
import { cloudMatterStore } from './cloud-matter-store'
import { cloudMessageStore } from './cloud-message-store'
import { cloudNoticeStore } from './cloud-notice-store'
import { cloudPaperStore } from './cloud-paper-store'
import { cloudTownStore } from './cloud-town-store'
import { database } from './database'
import { wxContext } from './wx-context'

const HOUR = 3_600_000

/** What every function stands on in CloudBase, put together once an instance. */
export function installation () {
  const db = database()
  const secrets = secretsFrom(process.env)
  const accounts = cloudAccountStore(db)
  const town = cloudTownStore(db, now)
  const matters = cloudMatterStore(db, now)
  const sealed = cloudMatterStore(db, () => Math.floor(now() / HOUR) * HOUR, 'sealed') // confidential filings keep no time closer than the hour
  return {
    db, secrets, accounts, town, matters, sealed, now,
    context: wxContext({ accounts, town, secrets, now }),
    open: openMatter({ matters, sealed, town }),
    profiles: profileBox(secrets),
    identities: cloudIdentityStore(db, secrets),
    papers: cloudPaperStore(db),
    consents: cloudConsentLedger(db),
    messages: cloudMessageStore(db),
    notices: cloudNoticeStore(db, now),
    directory: cloudDirectoryStore(db, now),
    lectures: cloudLectureStore(db, now),
    attendance: cloudAttendanceStore(db),
    access: cloudAccessLog(db),
    caps: cloudCaps(db),
    codes: cloudCodeBook(db)
  }
}
