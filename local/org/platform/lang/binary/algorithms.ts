import * as crypto from 'node:crypto';
import { throwApex } from '../../../runtime/exceptions.ts';

/** Names of the algorithms of `System.Crypto`, and their calls in Node. Source: Apex Reference "Crypto Class". */

function unknown(name: string): never {
  throwApex('System.InvalidParameterValueException', `Invalid algorithm ${name}`);
}

const digests: Readonly<Record<string, string>> = {
  MD5: 'md5', SHA1: 'sha1', 'SHA-1': 'sha1', 'SHA-256': 'sha256', 'SHA-512': 'sha512', SHA256: 'sha256', SHA512: 'sha512', 'SHA3-256': 'sha3-256', 'SHA3-384': 'sha3-384', 'SHA3-512': 'sha3-512', 'SHA-384': 'sha384',
};

export function digest(name: string, data: Uint8Array): Uint8Array {
  const algorithm = digests[name.toUpperCase()] ?? unknown(name);
  return crypto.createHash(algorithm).update(data).digest();
}

/** `hmacSHA256` …: also `HmacSHA256`, any case. */
export function mac(name: string, data: Uint8Array, key: Uint8Array): Uint8Array {
  const algorithm = ({ HMACMD5: 'md5', HMACSHA1: 'sha1', HMACSHA256: 'sha256', HMACSHA384: 'sha384', HMACSHA512: 'sha512' } as Readonly<Record<string, string>>)[name.toUpperCase()];
  return crypto.createHmac(algorithm ?? unknown(name), key).update(data).digest();
}

interface Signature {
  readonly digest: string;
  /** ECDSA signatures are DER-encoded, those of the P1363 names plain. */
  readonly plain: boolean;
}

function signatureOf(name: string): Signature {
  const match = /^(?:(RSA)(?:-(SHA1|SHA256|SHA384|SHA512))?|ECDSA-(SHA256|SHA384|SHA512)(-PLAIN|-P1363)?)$/i.exec(name);
  if (match === null) unknown(name);
  return { digest: (match[2] ?? match[3] ?? 'SHA1').toLowerCase(), plain: match[4] !== undefined };
}

/** `privateKey`: PKCS #8, DER. */
export function sign(name: string, data: Uint8Array, privateKey: Uint8Array): Uint8Array {
  const { digest: algorithm, plain } = signatureOf(name);
  try {
    const key = crypto.createPrivateKey({ key: Buffer.from(privateKey), format: 'der', type: 'pkcs8' });
    return crypto.sign(algorithm, data, { key, dsaEncoding: plain ? 'ieee-p1363' : 'der' });
  } catch {
    return throwApex('System.SecurityException', 'Invalid private key');
  }
}

/** `publicKey`: X.509 SubjectPublicKeyInfo, DER. */
export function verify(name: string, data: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean {
  const { digest: algorithm, plain } = signatureOf(name);
  try {
    const key = crypto.createPublicKey({ key: Buffer.from(publicKey), format: 'der', type: 'spki' });
    return crypto.verify(algorithm, data, { key, dsaEncoding: plain ? 'ieee-p1363' : 'der' }, signature);
  } catch {
    return throwApex('System.SecurityException', 'Invalid public key');
  }
}

/** `AES128` … with CBC and PKCS #5 padding; the `-GCM` names carry the tag of 16 bytes at the end. */
function cipherOf(name: string, key: Uint8Array): { readonly bits: number; readonly mode: 'cbc' | 'gcm' } {
  const match = /^AES(128|192|256)(-GCM)?$/i.exec(name);
  if (match === null) unknown(name);
  const bits = Number(match[1]);
  if (key.length * 8 !== bits) throwApex('System.SecurityException', `Invalid private key. Must be ${bits / 8} bytes.`);
  return { bits, mode: match[2] === undefined ? 'cbc' : 'gcm' };
}

const tagBytes = 16;

export function encrypt(name: string, key: Uint8Array, vector: Uint8Array, data: Uint8Array): Uint8Array {
  const { bits, mode } = cipherOf(name, key);
  checkVector(vector, mode);
  if (mode === 'gcm') {
    const cipher = crypto.createCipheriv(`aes-${bits}-gcm` as 'aes-256-gcm', key, vector);
    return Buffer.concat([cipher.update(data), cipher.final(), cipher.getAuthTag()]);
  }
  const cipher = crypto.createCipheriv(`aes-${bits}-cbc`, key, vector);
  return Buffer.concat([cipher.update(data), cipher.final()]);
}

export function decrypt(name: string, key: Uint8Array, vector: Uint8Array, data: Uint8Array): Uint8Array {
  const { bits, mode } = cipherOf(name, key);
  checkVector(vector, mode);
  try {
    if (mode === 'gcm') {
      const decipher = crypto.createDecipheriv(`aes-${bits}-gcm` as 'aes-256-gcm', key, vector);
      decipher.setAuthTag(data.subarray(data.length - tagBytes));
      return Buffer.concat([decipher.update(data.subarray(0, data.length - tagBytes)), decipher.final()]);
    }
    const decipher = crypto.createDecipheriv(`aes-${bits}-cbc`, key, vector);
    return Buffer.concat([decipher.update(data), decipher.final()]);
  } catch {
    return throwApex('System.SecurityException', mode === 'gcm' ? 'Tag mismatch' : 'Given final block not properly padded');
  }
}

/** Bytes of the initialization vector at the front of what the `…WithManagedIV` calls make. */
export function vectorBytes(name: string): number {
  return /-GCM$/i.test(name) ? 12 : 16;
}

function checkVector(vector: Uint8Array, mode: 'cbc' | 'gcm'): void {
  const wanted = mode === 'cbc' ? 16 : 12;
  if (vector.length !== wanted) throwApex('System.InvalidParameterValueException', `Invalid initialization vector. Must be ${wanted} bytes.`);
}
