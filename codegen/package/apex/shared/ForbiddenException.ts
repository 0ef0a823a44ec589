/** The running user lacks a permission of the package; the message says which. */
export class ForbiddenException extends Exception {}
