/** The only place that reads the machine's clock. Milliseconds UTC. */
export const now = (): number => Date.now()
