import { StreamsReceiver } from './StreamsReceiver.ts';

/**
 * Where MoEngage Streams delivers to (IN-1): `POST /services/apexrest/moengage/streams`, or `.../streams/<Workspace ID>` so that only syncs of that
 * workspace take the events. Global for ever: the address stands in MoEngage's settings. All work is elsewhere.
 */
@Global
@RestResource({ urlMapping: '/streams/*' })
export class StreamsEndpoint {
  @Global
  @HttpPost
  static receive(): void {
    const request = RestContext.request;
    const answer = StreamsReceiver.receive(request.requestBody, StreamsEndpoint.workspaceId(request.requestURI));
    const response = RestContext.response;
    response.statusCode = answer.statusCode;
    response.addHeader('Content-Type', 'application/json');
    response.responseBody = Blob.valueOf(answer.body);
  }

  /** @returns the part of the path after `/streams/`; null where there is none */
  private static workspaceId(path: string | null): string | null {
    const rest = path === null ? '' : path.substringAfterLast('/streams/').substringBefore('?').removeEnd('/');
    return String.isBlank(rest) ? null : EncodingUtil.urlDecode(rest, 'UTF-8');
  }
}
