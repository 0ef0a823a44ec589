/** Changes that could be neither queued nor published (RT-3): the log names their records, so that a person can have them sent. */
export class LostChangesException extends Exception {}
