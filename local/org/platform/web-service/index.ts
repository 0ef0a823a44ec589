import { throwApex } from '../../runtime/exceptions.ts';
import { spend } from '../../runtime/governor-limits.ts';
import { invokeInterface } from '../../runtime/invoke.ts';
import { platformClass, platformInterface, type PlatformClass } from '../../runtime/platform-class.ts';
import { transaction } from '../../runtime/services.ts';
import type { ApexList } from '../../runtime/values/list.ts';
import type { ApexMap } from '../../runtime/values/map.ts';
import { required } from '../lang/arguments.ts';
import { unavailable, unavailableMembers } from '../unavailable.ts';

/** What generated stubs tell of an operation, in this order. */
interface Operation {
  readonly endpoint: string;
  readonly soapAction: string;
  readonly requestName: string;
  readonly responseNamespace: string;
  readonly responseName: string;
  readonly responseType: string;
}

function operationOf(infos: ApexList): Operation {
  const [endpoint = '', soapAction = '', , requestName = '', responseNamespace = '', responseName = '', responseType = ''] = infos.a.map((info) => String(info ?? ''));
  return { endpoint, soapAction, requestName, responseNamespace, responseName, responseType };
}

/** A test's `WebServiceMock` answers, under the rules of a callout. Without one, tests make no callouts. */
function invoke(stub: object, request: object, responses: ApexMap | null, infos: ApexList | null): void {
  const running = transaction();
  const operation = operationOf(required(infos));
  if (!running.isTest) unavailable('WebServiceCallout.invoke', 'SOAP messages of generated classes are not written; use Http')();
  const mock = running.testState.get('WebServiceMock') as object | null | undefined;
  if (mock === null || mock === undefined) throwApex('System.TypeException', 'Methods defined as TestMethod do not support Web service callouts');
  if (running.uncommittedWork) throwApex('System.CalloutException', 'You have uncommitted work pending. Please commit or rollback before calling out');
  spend('callouts', 'callouts');
  const { endpoint, soapAction, requestName, responseNamespace, responseName, responseType } = operation;
  invokeInterface(mock, 'WebServiceMock', 'doInvoke', [stub, request, responses, endpoint, soapAction, requestName, responseNamespace, responseName, responseType]);
}

/** SOAP of classes generated from WSDL. Source: Apex Developer Guide "Test Web Service Callouts". */
export const webServiceClasses: readonly PlatformClass[] = [
  platformInterface('System.WebServiceMock', [
    'void doInvoke(Object stub, Object request, Map<String,Object> response, String endpoint, String soapAction, String requestName, String responseNS, String responseName, String responseType)',
  ]),
  platformClass('System.WebServiceCallout', {
    statics: {
      'void invoke(Object stub, Object request, Map<String,Object> response, List<String> infoArray)': invoke,
      ...unavailableMembers('WebServiceCallout', 'continuations are not run', [
        'Object beginInvoke(Object stub, Object request, Object responseType, Object continuation, List<String> infoArray)',
        'Object endInvoke(Object future)',
      ]),
    },
  }),
];
