import { platformClass } from '../../runtime/platform-class.ts';
import { transaction } from '../../runtime/services.ts';
import { newMap, type ApexMap } from '../../runtime/values/map.ts';
import { mapOf, stringType } from '../../runtime/values/runtime-types.ts';
import { bean, type Bean } from '../bean.ts';
import { required } from '../lang/arguments.ts';

const textMap = mapOf(stringType, stringType);
const put = (map: unknown, name: string | null, value: string | null): void => {
  (map as ApexMap).put(required(name), value);
};

/** `System.RestRequest`. Source: Apex Reference "RestRequest Class". */
export const RestRequestClass = bean(
  'System.RestRequest',
  {
    headers: 'Map<String,String>', httpMethod: 'String', params: 'Map<String,String>', remoteAddress: 'String', requestBody: 'Blob', requestURI: 'String', resourcePath: 'String',
  },
  {
    initial: () => ({ headers: newMap(textMap), params: newMap(textMap) }),
    methods: {
      'void addHeader(String name, String value)': (self: Bean, name: string | null, value: string | null) => put(self.headers, name, value),
      'void addParameter(String name, String value)': (self: Bean, name: string | null, value: string | null) => put(self.params, name, value),
    },
  },
);

/** `System.RestResponse`. Source: Apex Reference "RestResponse Class". */
export const RestResponseClass = bean(
  'System.RestResponse',
  { headers: 'Map<String,String>', responseBody: 'Blob', statusCode: 'Integer' },
  {
    initial: () => ({ headers: newMap(textMap) }),
    methods: { 'void addHeader(String name, String value)': (self: Bean, name: string | null, value: string | null) => put(self.headers, name, value) },
  },
);

/** Where the request and the response of the running transaction lie. */
const REQUEST = 'RestContext.request';
const RESPONSE = 'RestContext.response';
const kept = (key: string): unknown => transaction().testState.get(key) ?? null;
const keep = (key: string, value: unknown): void => void transaction().testState.set(key, value);

/** Makes a request and a response those of the running transaction, as Apex REST does before it calls a resource. */
export function enterRestContext(request: Bean, response: Bean): void {
  keep(REQUEST, request);
  keep(RESPONSE, response);
}

/** `System.RestContext`: request and response of a transaction. Null outside of Apex REST until a test sets them. */
export const RestContextClass = platformClass('System.RestContext', {
  staticProperties: {
    'RestRequest request': { get: () => kept(REQUEST), set: (value: unknown) => keep(REQUEST, value) },
    'RestResponse response': { get: () => kept(RESPONSE), set: (value: unknown) => keep(RESPONSE, value) },
  },
});
