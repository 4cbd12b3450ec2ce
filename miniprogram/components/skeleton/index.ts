import { shapes } from './shapes'

/** The page in bones, with one slow fade; after a while it says that the network is slow. */
Component({
  properties: { shape: { type: String, value: 'rows' }, slow: Boolean },
  data: { blocks: shapes.rows },
  observers: {
    shape (shape: string) { this.setData({ blocks: shapes[shape] ?? shapes.rows }) }
  }
})
