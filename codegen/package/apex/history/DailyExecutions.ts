/** The org's asynchronous Apex executions of 24 hours, which all packages share (HS-5). */
export class DailyExecutions {
  /** What a historic sync leaves to others: a twentieth of the limit. */
  private static readonly RESERVED_PART: Integer = 20;

  /** Tests can't use up the limit. */
  @TestVisible static pretendedLeft: Integer | null = null;

  static isAtReserve(): boolean {
    return DailyExecutions.left() <= DailyExecutions.reserve();
  }

  /** @returns a sentence where so many executions would go below the reserve; null where there is room */
  static warning(executions: Integer): string | null {
    const available = DailyExecutions.left() - DailyExecutions.reserve();
    if (executions <= available) {
      return null;
    }
    return `It needs about ${executions} batch executions, and the org has ${available > 0 ? available : 0} to spare today. The sync pauses when they are used up and goes on by itself. A larger batch size needs fewer.`;
  }

  /** Pure. @returns executions of a batch: one a chunk, its start and its end */
  static needed(records: Integer, batchSize: Integer): Integer {
    const chunks: Integer = (records + batchSize - 1) / batchSize;
    return chunks + 2;
  }

  static limitOfDay(): Integer {
    return DailyExecutions.daily().getLimit();
  }

  static left(): Integer {
    return DailyExecutions.pretendedLeft ?? DailyExecutions.limitOfDay() - DailyExecutions.daily().getValue();
  }

  private static reserve(): Integer {
    const part: Integer = DailyExecutions.limitOfDay() / DailyExecutions.RESERVED_PART;
    return part;
  }

  private static daily(): OrgLimit {
    return OrgLimits.getMap().get('DailyAsyncApexExecutions')!;
  }
}
