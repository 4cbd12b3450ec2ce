let calls = 0

/** Module state survives between the calls of one instance. */
exports.main = async () => {
  calls += 1
  return calls
}
