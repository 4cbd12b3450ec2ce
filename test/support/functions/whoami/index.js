const cloud = require('wx-server-sdk')

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })

/** Who the SDK says is calling, before and after some turns of the loop; with `times` and `ms` it takes a while. */
exports.main = async (event, context) => {
  const before = cloud.getWXContext()
  for (let i = 0; i < (event.times ?? 0); i++) await new Promise(resolve => setTimeout(resolve, event.ms ?? 1))
  return { before, after: cloud.getWXContext(), event, context: { ...context, environment: JSON.parse(context.environment) } }
}
