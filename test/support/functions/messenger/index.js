const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

/** Calls one of WeChat's APIs by its dotted name; answers what the SDK gives or throws. */
exports.main = async ({ api, data, timeout }) => {
  const call = api.split('.').reduce((part, name) => part[name], cloud.openapi)
  const answer = call(data).then(result => ({ result }), error => ({ error: { errCode: error.errCode, errMsg: error.errMsg } }))
  const impatient = new Promise(resolve => setTimeout(resolve, timeout ?? 60_000, { error: 'no answer' }))
  return Promise.race([answer, impatient])
}
