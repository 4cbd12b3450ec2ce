const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

const seen = []

/** Remembers the calls of its timer; `{report: true}` tells them. */
exports.main = async event => {
  const { SOURCE, OPENID } = cloud.getWXContext()
  if (event.report) return seen
  seen.push({ SOURCE, OPENID: OPENID ?? null, at: Date.now(), event })
}
