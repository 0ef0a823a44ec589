/** A scheduled job of the package: its name in Setup, the class that it runs, and when. */
export class ScheduledJob {
  readonly name: string;
  readonly className: string;
  /** Times at which it is scheduled first; an admin may move them */
  readonly cronExpression: string;

  constructor(name: string, className: string, cronExpression: string) {
    this.name = name;
    this.className = className;
    this.cronExpression = cronExpression;
  }

  newInstance(): Schedulable {
    return Type.forName(this.className)!.newInstance() as Schedulable;
  }
}
