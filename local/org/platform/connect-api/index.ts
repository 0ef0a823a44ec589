import type { ApexException} from '../../runtime/exceptions.ts';
import { exceptionClass } from '../../runtime/exceptions.ts';
import { platformEnum, platformException, type PlatformClass } from '../../runtime/platform-class.ts';
import { exceptionText } from '../../runtime/values/text.ts';
import { chatterClasses } from './chatter.ts';
import { organizationClasses } from './organization.ts';
import { NamedCredentialsClass } from './named-credentials.ts';
import { shapeClasses } from './plain.ts';
import { enums } from './shapes.ts';

function exception(name: string): PlatformClass {
  const made = exceptionClass(`ConnectApi.${name}`);
  return platformException(`ConnectApi.${name}`, {
    virtual: true,
    is: (value) => value instanceof made,
    base: made as never,
    methods: { 'String getErrorCode()': () => null },
    constructors: {
      [`${name}()`]: () => new made(),
      [`${name}(String message)`]: (message: string | null) => new made(message),
      [`${name}(Exception cause)`]: (cause: ApexException | null) => new made(cause === null ? null : exceptionText(cause), cause),
      [`${name}(String message, Exception cause)`]: (message: string | null, cause: ApexException | null) => new made(message, cause),
    },
  });
}

/** Connect in Apex: named credentials. The rest (Chatter, communities, CMS, commerce) is not there; classes that code commonly names say so. */
export const connectApiClasses: readonly PlatformClass[] = [
  NamedCredentialsClass,
  ...shapeClasses,
  ...Object.entries(enums).map(([name, values]) => platformEnum(`ConnectApi.${name}`, values)),
  exception('ConnectApiException'), exception('NotFoundException'), exception('RateLimitException'),
  ...organizationClasses,
  ...chatterClasses,
];
