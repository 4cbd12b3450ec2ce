const cloud = require('wx-server-sdk-2')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

/** The same question with the SDK of version 2. */
exports.main = async ({ name, data }) => {
  const own = cloud.getWXContext()
  return name ? { own, result: (await cloud.callFunction({ name, data })).result } : { own }
}
