/** Blobs, encodings, digests and random values. */

declare class Blob {
  private readonly __Blob: true;
  size(): Integer;
  static toPdf(text: string): Blob;
  static valueOf(text: string): Blob;
}

declare class EncodingUtil {
  static base64Decode(text: string): Blob;
  static base64Encode(blob: Blob): string;
  static convertFromHex(text: string): Blob;
  static convertToHex(blob: Blob): string;
  static urlDecode(text: string, charset: string): string;
  static urlEncode(text: string, charset: string): string;
}

declare class Crypto {
  static decrypt(text: string, blob1: Blob, blob2: Blob, blob3: Blob): Blob;
  static decryptWithManagedIV(text: string, blob1: Blob, blob2: Blob): Blob;
  static encrypt(text: string, blob1: Blob, blob2: Blob, blob3: Blob): Blob;
  static encryptWithManagedIV(text: string, blob1: Blob, blob2: Blob): Blob;
  static generateAesKey(number: Integer): Blob;
  static generateDigest(text: string, blob: Blob): Blob;
  static generateMac(text: string, blob1: Blob, blob2: Blob): Blob;
  static getRandomInteger(): Integer;
  static getRandomLong(): Long;
  static sign(text: string, blob1: Blob, blob2: Blob): Blob;
  static signWithCertificate(text1: string, blob: Blob, text2: string): Blob;
  static verify(text: string, blob1: Blob, blob2: Blob, blob3: Blob): boolean;
  static verify(text1: string, blob1: Blob, blob2: Blob, text2: string): boolean;
  static verifyHmac(text: string, blob1: Blob, blob2: Blob, blob3: Blob): boolean;
}

declare class UUID {
  private readonly __UUID: true;
  static fromString(text: string): UUID;
  static randomUUID(): UUID;
}
