import { MoEngageResponse } from '../connection/MoEngageResponse.ts';
import { ErrorClassifier } from './ErrorClassifier.ts';
import { MoEngageAnswer } from './MoEngageAnswer.ts';
import { Verdict } from './Verdict.ts';

/** What MoEngage's answer to a deletion means. A user that is not there is as good as deleted. Pure. */
export class UserDeletion {
  private static readonly NOT_FOUND: string = 'notfound';

  static classify(response: MoEngageResponse): Verdict {
    if (response.statusCode === 400 && MoEngageAnswer.parse(response.body).normalisedType().equals(UserDeletion.NOT_FOUND)) {
      return Verdict.accepted(response.body);
    }
    return ErrorClassifier.classify(response);
  }
}
