import { throwApex } from '../../../runtime/exceptions.ts';
import { platformClass } from '../../../runtime/platform-class.ts';
import { ApexBlob } from '../../../runtime/values/blob.ts';
import { required } from '../arguments.ts';

/** Java's names of encodings by Node's. */
function charset(name: string | null): 'utf8' | 'latin1' | 'ascii' | 'utf16le' {
  const known = ({ 'utf-8': 'utf8', utf8: 'utf8', 'iso-8859-1': 'latin1', latin1: 'latin1', 'us-ascii': 'ascii', ascii: 'ascii', 'utf-16le': 'utf16le' } as const)[required(name).toLowerCase()];
  return known ?? throwApex('System.InvalidParameterValueException', `Unsupported encoding: ${name}`);
}

/** As `java.net.URLEncoder`: letters, digits and `.-*_` stay, a space is `+`. */
export function urlEncode(text: string, encoding: string | null): string {
  return Array.from(Buffer.from(text, charset(encoding)), (byte) => {
    const character = String.fromCharCode(byte);
    if (/[A-Za-z0-9.*_-]/.test(character)) return character;
    return byte === 32 ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
}

/** As `java.net.URLDecoder`. */
export function urlDecode(text: string, encoding: string | null): string {
  const node = charset(encoding);
  return text.replaceAll('+', ' ').replace(/(?:%[^%]{0,2})+/g, (run) => {
    if (!/^(?:%[0-9a-fA-F]{2})+/.test(run)) throwApex('System.InvalidParameterValueException', 'URLDecoder: Illegal hex characters in escape (%) pattern');
    const escapes = /^(?:%[0-9a-fA-F]{2})+/.exec(run)?.[0] ?? '';
    return Buffer.from(escapes.replaceAll('%', ''), 'hex').toString(node) + run.slice(escapes.length);
  });
}

/** `System.EncodingUtil`. Source: Apex Reference "EncodingUtil Class". */
export const EncodingUtilClass = platformClass('System.EncodingUtil', {
  statics: {
    'Blob base64Decode(String text)': (text: string | null) => {
      if (!/^[A-Za-z0-9+/=\s]*$/.test(required(text))) throwApex('System.StringException', 'Unrecognized base64 character: ' + (/[^A-Za-z0-9+/=\s]/.exec(text as string)?.[0] ?? ''));
      return ApexBlob.ofBase64(text as string);
    },
    'String base64Encode(Blob value)': (value: ApexBlob | null) => required(value).base64(),
    'Blob convertFromHex(String text)': (text: string | null) => {
      if (!/^(?:[0-9a-fA-F]{2})*$/.test(required(text))) throwApex('System.InvalidParameterValueException', `Invalid hex string: ${text}`);
      return new ApexBlob(Buffer.from(text as string, 'hex'));
    },
    'String convertToHex(Blob value)': (value: ApexBlob | null) => Buffer.from(required(value).bytes).toString('hex'),
    'String urlDecode(String text, String encoding)': (text: string | null, encoding: string | null) => urlDecode(required(text), encoding),
    'String urlEncode(String text, String encoding)': (text: string | null, encoding: string | null) => urlEncode(required(text), encoding),
  },
});
