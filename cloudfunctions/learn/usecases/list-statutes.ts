import type { learn } from '../../../contract/learn'
import type { Handler } from '../../core/kernel/serve'
import type { OpenLibrary } from './library'

const howTo = '镇里还没有导入法规。请管理员按部署说明运行：npm run law -- import 文件夹 --url 地址'

/** The laws at hand, in the order of the import; without any, how to import. */
export const listStatutes = (deps: { library: OpenLibrary }): Handler<typeof learn.statutes> => async call => {
  const { laws } = (await deps.library(call.now)).shelf.index
  return { rows: laws.map(({ name, short, part, inForce, count }) => ({ law: name, title: short, part, inForce, articles: count })), note: laws.length === 0 ? howTo : undefined }
}
