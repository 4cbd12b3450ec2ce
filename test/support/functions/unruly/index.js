/** Every way of misbehaving, by name. */
const ways = {
  well: () => 'well',
  nothing: () => undefined,
  throws: () => { throw new Error('boom') },
  throwsText: () => { throw 'boom' },
  rejects: () => Promise.reject(new Error('boom')),
  unhandled: () => {
    void Promise.reject(new Error('nobody looks'))
    return new Promise(() => {})
  },
  afterwards: () => {
    setImmediate(() => { throw new Error('too late') })
    return 'well'
  },
  exits: () => process.exit(3),
  loops: () => { for (;;); },
  hangs: () => new Promise(() => {}),
  circular: () => {
    const circle = {}
    circle.circle = circle
    return circle
  },
  big: ({ bytes }) => 'x'.repeat(bytes),
  echo: ({ data }) => data,
  talks: ({ lines }) => {
    for (const line of lines) console.log('said %s', line)
    console.error(new Error('in passing').message)
    return 'well'
  },
  babbles: () => {
    for (let i = 0; i < 300; i++) console.log('x'.repeat(9_000))
  },
  talksAndHangs: () => {
    console.log('last words')
    for (;;);
  }
}

exports.main = async event => ways[event.how](event)
