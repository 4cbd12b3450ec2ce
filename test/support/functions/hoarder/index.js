/** Keeps everything until the memory is full. */
exports.main = async ({ much }) => {
  const hoard = []
  while (much) hoard.push({ kept: new Array(1_000).fill(hoard) })
  return 'modest'
}
