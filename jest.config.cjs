/** One runner for everything. Unit, conformance and architecture tests need Node alone; journeys start the built product and a browser. */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  transform: { '^.+\\.[cm]?tsx?$': '<rootDir>/test/support/transform.cjs' },
  moduleFileExtensions: ['ts', 'js', 'cjs', 'mjs', 'json'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/miniprogram/miniprogram_npm/'],
  maxWorkers: 2,
  testTimeout: 60_000
}
