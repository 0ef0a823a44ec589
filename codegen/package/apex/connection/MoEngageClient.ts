import { SecretMask } from '../shared/SecretMask.ts';
import { DataCenters } from './DataCenters.ts';
import { MoEngageResponse } from './MoEngageResponse.ts';

/**
 * The only class that talks HTTP to MoEngage: one instance is one workspace. It never throws for what the other side does; a missing answer
 * is an answer too.
 */
export class MoEngageClient {
  /** MoEngage's limit of a bulk request is 100 KB; in UTF-8 bytes of the whole body. */
  static readonly MAXIMUM_BODY_BYTES: Integer = 100000;
  static readonly BULK_PREFIX: string = '{"type":"transition","elements":[';
  static readonly BULK_SUFFIX: string = ']}';

  private static readonly DEFAULT_TIMEOUT_MILLISECONDS: Integer = 30000;
  private static readonly RESET_HEADER: string = 'x-ratelimit-reset';

  private readonly workspaceId: string;
  private readonly dataCenter: string;
  private readonly dataKey: string;

  constructor(workspaceId: string, dataCenter: string, dataKey: string) {
    this.workspaceId = workspaceId;
    this.dataCenter = dataCenter;
    this.dataKey = dataKey;
  }

  /**
   * Sends users and events together.
   * @param elements - each one a JSON object; the caller keeps the sum within MAXIMUM_BODY_BYTES
   */
  sendBulk(elements: List<string>, timeoutMilliseconds: Integer): MoEngageResponse {
    const body = MoEngageClient.BULK_PREFIX + String.join(elements, ',') + MoEngageClient.BULK_SUFFIX;
    return this.post('/v1/transition/' + this.encodedWorkspaceId(), body, timeoutMilliseconds);
  }

  /** Deletes one user; MoEngage does it after a buffer of 24 hours. */
  deleteUser(customerId: string, timeoutMilliseconds: Integer): MoEngageResponse {
    const body = new Map<string, string>([
      ['identity_type', 'customer_id'],
      ['identity_value', customerId],
    ]);
    return this.post(`/v1/customer/delete?app_id=${this.encodedWorkspaceId()}`, JSON.serialize(body), timeoutMilliseconds);
  }

  /** Asks MoEngage whether workspace and key belong together. Mind that `status:"error"` comes with HTTP 200 as well (CN-2). */
  testConnection(): MoEngageResponse {
    const body = new Map<string, string>([
      ['app_id', this.workspaceId],
      ['app_secret', this.dataKey],
      ['source', 'salesforce'],
      ['region', DataCenters.region(this.dataCenter)],
    ]);
    return this.post(
      '/v1/integrations/authentication',
      JSON.serialize(body),
      MoEngageClient.DEFAULT_TIMEOUT_MILLISECONDS,
    );
  }

  private post(path: string, body: string, timeoutMilliseconds: Integer): MoEngageResponse {
    const request = new HttpRequest();
    request.setMethod('POST');
    request.setEndpoint(DataCenters.endpoint(this.dataCenter) + path);
    request.setHeader('Content-Type', 'application/json');
    request.setHeader('MOE-APPKEY', this.workspaceId);
    request.setHeader('Authorization', this.authorization());
    request.setTimeout(timeoutMilliseconds);
    request.setBody(body);
    try {
      const response = new Http().send(request);
      return new MoEngageResponse(
        response.getStatusCode(),
        response.getBody(),
        response.getHeader(MoEngageClient.RESET_HEADER),
      );
    } catch (error) {
      if (error instanceof CalloutException) {
        return MoEngageResponse.noAnswer(error.getMessage());
      } else {
        throw error;
      }
    }
  }

  private authorization(): string {
    const credentials = EncodingUtil.base64Encode(Blob.valueOf(this.workspaceId + ':' + this.dataKey));
    // A proxy's error page may repeat the request's headers: encoded is not secret.
    SecretMask.remember(credentials);
    return 'Basic ' + credentials;
  }

  private encodedWorkspaceId(): string {
    return EncodingUtil.urlEncode(this.workspaceId, 'UTF-8');
  }
}
