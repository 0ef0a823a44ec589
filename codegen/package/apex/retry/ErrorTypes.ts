/** The error types, in the words of the documentation. What each one does to a run and to its rows stands in ErrorPolicy. */
export class ErrorTypes {
  static readonly AUTHENTICATION_REQUIRED: string = 'Authentication Required';
  static readonly BLOCKED_CLIENT: string = 'BlockedClient';
  static readonly ACCOUNT_SUSPENDED: string = 'Account Suspended';
  static readonly UNSUPPORTED_MEDIA_TYPE: string = 'Unsupported Media Type';
  static readonly SERVER_ERROR: string = 'Server Error';
  static readonly PAYLOAD_ERROR: string = 'Payload Error';
  static readonly MISSING_ATTRIBUTE: string = 'MissingAttributeError';
  static readonly RATE_LIMIT: string = 'Rate Limit';
  /** Not MoEngage's: the record was deleted before it could be sent (RT-9). */
  static readonly RECORD_DELETED: string = 'Record Deleted';
  /** Not MoEngage's: the sync was deleted while the row waited (MP-7). */
  static readonly SYNC_DELETED: string = 'Sync Deleted';
  /** Not MoEngage's: the record no longer matches the filter of its sync (MP-8). */
  static readonly FILTERED_OUT: string = 'Filtered Out';
  /** Not MoEngage's: the record or its mapping can't be read. */
  static readonly RECORD_UNREADABLE: string = 'Record Unreadable';

  /** Not MoEngage's: Salesforce killed the job that was sending the record (HS-8). */
  static readonly PLATFORM_ERROR: string = 'Platform Error';

  private static readonly ABORTING: Set<string> = new Set<string>([
    ErrorTypes.AUTHENTICATION_REQUIRED,
    ErrorTypes.BLOCKED_CLIENT,
    ErrorTypes.ACCOUNT_SUSPENDED,
    ErrorTypes.UNSUPPORTED_MEDIA_TYPE,
    ErrorTypes.SERVER_ERROR,
  ]);

  private static readonly RETRIED: Set<string> = new Set<string>([
    ErrorTypes.SERVER_ERROR,
    ErrorTypes.PAYLOAD_ERROR,
    ErrorTypes.PLATFORM_ERROR,
  ]);

  /** Conditions that a person mends first, and then retries, whatever the number of attempts (ER-4). */
  private static readonly RETRIED_BY_HAND: Set<string> = new Set<string>([
    ErrorTypes.ACCOUNT_SUSPENDED,
    ErrorTypes.AUTHENTICATION_REQUIRED,
    ErrorTypes.BLOCKED_CLIENT,
    ErrorTypes.UNSUPPORTED_MEDIA_TYPE,
    ErrorTypes.MISSING_ATTRIBUTE,
  ]);

  /** Stops sending for the connection for the rest of the run (ER-3). */
  static aborts(errorType: string): boolean {
    return ErrorTypes.ABORTING.contains(errorType);
  }

  /** Is tried again without a person, within the attempts of ER-1. */
  static isRetriedAutomatically(errorType: string): boolean {
    return ErrorTypes.RETRIED.contains(errorType);
  }

  /** Needs a person, who may retry it at once (ER-4). */
  static isRetriedByHand(errorType: string): boolean {
    return ErrorTypes.RETRIED_BY_HAND.contains(errorType);
  }

  /** One element of the request is at fault, and halving the request finds it (ER-2). */
  static isHalved(errorType: string): boolean {
    return errorType.equals(ErrorTypes.PAYLOAD_ERROR) || errorType.equals(ErrorTypes.MISSING_ATTRIBUTE);
  }
}
