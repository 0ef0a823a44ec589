/** What an alert can be about. Names stand in the keys of marks: a name never changes. */
export enum AlertKind {
  CONNECTION,
  SYNC,
  INBOUND,
  BACKLOG,
  /** The job that looks for alerts belongs to no real user. */
  OWNER,
}
