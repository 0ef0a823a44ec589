/** Catching by type, by several types, and everything. */
export class Catching {
  static run(): void {
    try {
      Catching.work();
    } catch (error) {
      if (error instanceof DmlException) {
        // the first message
        System.debug(error.getDmlMessage(0));
      } else if (error instanceof QueryException || error instanceof CalloutException) {
        // either
        System.debug(error.getMessage());
      } else {
        throw error;
      }
    } finally {
      System.debug('done');
    }
  }

  static all(): void {
    try {
      Catching.work();
    } catch (error) {
      caught(error);
      System.debug(error.getStackTraceString());
    }
  }

  static otherwise(): void {
    try {
      Catching.work();
    } catch (error) {
      if (error instanceof MathException) {
        System.debug(error.getMessage());
      } else {
        System.debug('anything else');
      }
    }
  }

  private static work(): void {
    throw new WorkException('nothing to do');
  }
}

class WorkException extends Exception {}
