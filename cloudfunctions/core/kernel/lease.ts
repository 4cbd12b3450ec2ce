/** Runs work that only one may do at a time; undefined, and nothing done, while another holds the lease. `until` bounds a holder that dies. */
export type Lease = <R>(name: string, until: number, work: () => Promise<R>) => Promise<R | undefined>
