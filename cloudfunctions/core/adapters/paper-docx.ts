import type { Layout } from '../papers/layout/model'
export const paperDocx = async (_: Layout): Promise<Buffer> => Buffer.alloc(0)
