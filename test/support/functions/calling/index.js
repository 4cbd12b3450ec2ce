const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

/** Calls another function and returns both contexts, or the error as the SDK shows it. */
exports.main = async ({ name, data }) => {
  const own = cloud.getWXContext()
  try {
    const { result } = await cloud.callFunction({ name, data })
    return { own, result }
  } catch (error) {
    return { own, error: { code: error.code, errMsg: error.errMsg } }
  }
}
