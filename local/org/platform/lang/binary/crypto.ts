import * as crypto from 'node:crypto';
import { throwApex } from '../../../runtime/exceptions.ts';
import { platformClass } from '../../../runtime/platform-class.ts';
import { ApexBlob } from '../../../runtime/values/blob.ts';
import { toLong } from '../../../runtime/values/long.ts';
import { required } from '../arguments.ts';
import { decrypt, digest, encrypt, mac, sign, vectorBytes, verify } from './algorithms.ts';

type Bytes = ApexBlob | null;

const blob = (bytes: Uint8Array): ApexBlob => new ApexBlob(bytes);
const bytesOf = (value: Bytes): Uint8Array => required(value).bytes;

/** The org keeps no certificates. */
function noCertificate(): never {
  throwApex('System.InvalidParameterValueException', 'Could not find a certificate with that unique name in this org');
}

/** `System.Crypto`. Source: Apex Reference "Crypto Class". */
export const CryptoClass = platformClass('System.Crypto', {
  statics: {
    'Blob decrypt(String algorithm, Blob privateKey, Blob initializationVector, Blob data)': (name: string | null, key: Bytes, vector: Bytes, data: Bytes) =>
      blob(decrypt(required(name), bytesOf(key), bytesOf(vector), bytesOf(data))),
    'Blob decryptWithManagedIV(String algorithm, Blob privateKey, Blob data)': (name: string | null, key: Bytes, data: Bytes) => {
      const bytes = bytesOf(data);
      const front = vectorBytes(required(name));
      if (bytes.length <= front) throwApex('System.InvalidParameterValueException', 'Invalid input data: the initialization vector is missing');
      return blob(decrypt(required(name), bytesOf(key), bytes.subarray(0, front), bytes.subarray(front)));
    },
    'Blob encrypt(String algorithm, Blob privateKey, Blob initializationVector, Blob data)': (name: string | null, key: Bytes, vector: Bytes, data: Bytes) =>
      blob(encrypt(required(name), bytesOf(key), bytesOf(vector), bytesOf(data))),
    'Blob encryptWithManagedIV(String algorithm, Blob privateKey, Blob data)': (name: string | null, key: Bytes, data: Bytes) => {
      const vector = crypto.randomBytes(vectorBytes(required(name)));
      return blob(Buffer.concat([vector, encrypt(required(name), bytesOf(key), vector, bytesOf(data))]));
    },
    'Blob generateAesKey(Integer size)': (size: number) => {
      if (![128, 192, 256].includes(required(size))) throwApex('System.InvalidParameterValueException', `Invalid AES key size: ${size}`);
      return blob(crypto.randomBytes(size / 8));
    },
    'Blob generateDigest(String algorithm, Blob data)': (name: string | null, data: Bytes) => blob(digest(required(name), bytesOf(data))),
    'Blob generateMac(String algorithm, Blob data, Blob privateKey)': (name: string | null, data: Bytes, key: Bytes) => blob(mac(required(name), bytesOf(data), bytesOf(key))),
    'Integer getRandomInteger()': () => crypto.randomBytes(4).readInt32LE(),
    'Long getRandomLong()': () => toLong(crypto.randomBytes(8).readBigInt64LE()),
    'Blob sign(String algorithm, Blob data, Blob privateKey)': (name: string | null, data: Bytes, key: Bytes) => blob(sign(required(name), bytesOf(data), bytesOf(key))),
    'Blob signWithCertificate(String algorithm, Blob data, String certificate)': noCertificate,
    'Boolean verify(String algorithm, Blob data, Blob signature, Blob publicKey)': (name: string | null, data: Bytes, signature: Bytes, key: Bytes) =>
      verify(required(name), bytesOf(data), bytesOf(signature), bytesOf(key)),
    'Boolean verify(String algorithm, Blob data, Blob signature, String certificate)': noCertificate,
    'Boolean verifyHmac(String algorithm, Blob data, Blob privateKey, Blob expected)': (name: string | null, data: Bytes, key: Bytes, expected: Bytes) =>
      blob(mac(required(name), bytesOf(data), bytesOf(key))).equals(required(expected)),
  },
});
