/** The parts of an error body that matter, whichever of the documented shapes it has. */
export class MoEngageAnswer {
  isJson: boolean = false;
  status: string = '';
  type: string = '';
  message: string = '';

  static parse(body: string): MoEngageAnswer {
    const answer = new MoEngageAnswer();
    try {
      const parsed = JSON.deserializeUntyped(body);
      if (isInstance<Map<string, unknown>>(parsed)) {
        answer.isJson = true;
        answer.read(parsed as Map<string, unknown>);
      }
    } catch (error) {
      if (error instanceof JSONException) {
        answer.isJson = false;
      } else {
        throw error;
      }
    }
    return answer;
  }

  private read(body: Map<string, unknown>): void {
    this.status = MoEngageAnswer.text(body.get('status'));
    const error = body.get('error');
    if (isInstance<Map<string, unknown>>(error)) {
      const details = error as Map<string, unknown>;
      this.type = MoEngageAnswer.text(details.get('type'));
      this.message = MoEngageAnswer.text(details.get('message'));
      return;
    }
    // {"error":"IP Validation Required","message":…} and {"title":…,"description":…}
    this.type = error === null ? MoEngageAnswer.text(body.get('title')) : MoEngageAnswer.text(error);
    this.message = body.containsKey('message')
      ? MoEngageAnswer.text(body.get('message'))
      : MoEngageAnswer.text(body.get('description'));
  }

  /** Letters and digits in lower case: `Authentication required.` and `Authentication Required` are one. */
  normalisedType(): string {
    return this.type.toLowerCase().replaceAll('[^a-z0-9]', '');
  }

  private static text(value: unknown): string {
    return value === null ? '' : String.valueOf(value);
  }
}
