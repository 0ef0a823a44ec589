/** What a person entered can't be used; the message is a sentence for that person and says what to change. */
export class InvalidInputException extends Exception {}
