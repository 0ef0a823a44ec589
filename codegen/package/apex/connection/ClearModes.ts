/** What MoEngage is told when a mapped field becomes empty (MP-12). Words are stored: they never change. */
export class ClearModes {
  static readonly LEAVE_OUT: string = 'Leave out';
  static readonly EMPTY_STRING: string = 'Empty string';
  /** Works only where MoEngage has enabled it for the workspace. */
  static readonly UNSET: string = 'Unset';

  static all(): List<string> {
    return new List<string>([ClearModes.LEAVE_OUT, ClearModes.EMPTY_STRING, ClearModes.UNSET]);
  }

  /** Null is "Leave out". */
  static isKnown(mode: string | null): boolean {
    return mode === null || ClearModes.all().contains(mode);
  }
}
