import { generateKeyPairSync } from 'node:crypto';
import { ApexBlob } from '../../../runtime/values/blob.ts';
import { BlobClass } from '../binary/blob.ts';
import { CryptoClass } from '../binary/crypto.ts';
import { EncodingUtilClass } from '../binary/encoding-util.ts';
import { UuidClass } from '../binary/uuid.ts';
import { apexError, call } from './call.ts';

const blob = (text: string): ApexBlob => ApexBlob.ofText(text);
const hex = (value: unknown): string => Buffer.from((value as ApexBlob).bytes).toString('hex');

describe('Blob', () => {
  it('is text in UTF-8', () => {
    expect([call(BlobClass, 'size', blob('é')), call(BlobClass, 'toString', blob('é'))]).toEqual([2, 'é']);
    expect(() => call(BlobClass, 'toString', new ApexBlob(new Uint8Array([0xff])))).toThrow(apexError('StringException', 'BLOB is not a valid UTF-8 string'));
  });

  it('becomes a PDF', () => {
    expect(Buffer.from((call(BlobClass, 'toPdf', '<b>hi</b>') as ApexBlob).bytes).toString()).toMatch(/^%PDF-1\.4[^]*\(hi\) Tj[^]*%%EOF\n$/);
  });
});

describe('EncodingUtil', () => {
  it.each<[string, unknown[], unknown]>([
    ['urlEncode', ['a b&c/é~*', 'UTF-8'], 'a+b%26c%2F%C3%A9%7E*'],
    ['urlDecode', ['a+b%26c%2F%C3%A9', 'UTF-8'], 'a b&c/é'],
    ['base64Encode', [blob('hello')], 'aGVsbG8='],
    ['base64Decode', ['aGVsbG8='], blob('hello')],
    ['convertToHex', [blob('hi')], '6869'],
    ['convertFromHex', ['6869'], blob('hi')],
  ])('%s%p', (member, args, result) => {
    const answer = call(EncodingUtilClass, member, ...args);
    expect(answer instanceof ApexBlob ? answer.equals(result as ApexBlob) : answer === result).toBe(true);
  });
});

describe('Crypto', () => {
  it.each([
    ['MD5', '900150983cd24fb0d6963f7d28e17f72'],
    ['SHA1', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
    ['SHA-256', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['SHA3-256', '3a985da74fe225b2045c172d6bd390bd855f086e3e9d525b46bfe24511431532'],
  ])('digests with %s', (name, digest) => {
    expect(hex(call(CryptoClass, 'generateDigest', name, blob('abc')))).toBe(digest);
  });

  it('authenticates with a key', () => {
    const mac = call(CryptoClass, 'generateMac', 'HmacSHA256', blob('what do ya want for nothing?'), blob('Jefe'));
    expect(hex(mac)).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
    expect(call(CryptoClass, 'verifyHmac', 'hmacSHA256', blob('what do ya want for nothing?'), blob('Jefe'), mac)).toBe(true);
  });

  it.each([['AES128', 128], ['AES192', 192], ['AES256', 256], ['AES256-GCM', 256]])('encrypts and decrypts with %s', (name, bits) => {
    const key = call(CryptoClass, 'generateAesKey', bits);
    const secret = call(CryptoClass, 'encryptWithManagedIV', name, key, blob('secret'));
    expect(call(CryptoClass, 'decryptWithManagedIV', name, key, secret)).toEqual(expect.objectContaining({ size: 6 }));
    const vector = new ApexBlob(new Uint8Array(name.endsWith('GCM') ? 12 : 16));
    expect((call(CryptoClass, 'decrypt', name, key, vector, call(CryptoClass, 'encrypt', name, key, vector, blob('secret'))) as ApexBlob).text()).toBe('secret');
  });

  it.each([['RSA-SHA256', 'rsa'], ['RSA', 'rsa'], ['ECDSA-SHA256', 'ec']] as const)('signs and verifies with %s', (name, kind) => {
    const keys = kind === 'rsa' ? generateKeyPairSync('rsa', { modulusLength: 1024 }) : generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const [privateKey, publicKey] = [new ApexBlob(keys.privateKey.export({ format: 'der', type: 'pkcs8' })), new ApexBlob(keys.publicKey.export({ format: 'der', type: 'spki' }))];
    const signature = call(CryptoClass, 'sign', name, blob('data'), privateKey);
    const verify = 'Boolean verify(String algorithm, Blob data, Blob signature, Blob publicKey)';
    expect([call(CryptoClass, verify, name, blob('data'), signature, publicKey), call(CryptoClass, verify, name, blob('other'), signature, publicKey)]).toEqual([true, false]);
  });

  it('refuses unknown algorithms and wrong keys', () => {
    expect(() => call(CryptoClass, 'generateDigest', 'CRC', blob('a'))).toThrow(apexError('InvalidParameterValueException', 'Invalid algorithm CRC'));
    expect(() => call(CryptoClass, 'encryptWithManagedIV', 'AES256', blob('short'), blob('a'))).toThrow(apexError('SecurityException', 'Invalid private key. Must be 32 bytes.'));
  });
});

it('UUIDs are of version 4 and compare by value', () => {
  const uuid = call(UuidClass, 'randomUUID') as { text: string };
  expect(uuid.text).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(call(UuidClass, 'equals', uuid, call(UuidClass, 'fromString', uuid.text.toUpperCase()))).toBe(true);
});
