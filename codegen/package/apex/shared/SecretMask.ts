/** Keeps Data Keys out of every text that is stored or shown (ER-7). Secrets that were read in this transaction are known here. */
export class SecretMask {
  private static readonly MASK: string = '********';
  private static readonly SECRETS: Set<string> = new Set<string>();

  /** Tells that this text must never be stored: a Data Key, or the credentials as the Authorization header has them. */
  static remember(secret: string): void {
    if (!String.isBlank(secret)) {
      SecretMask.SECRETS.add(secret);
    }
  }

  static mask(text: string): string {
    let masked = text;
    for (const secret of SecretMask.SECRETS) {
      masked = masked.replace(secret, SecretMask.MASK);
    }
    return masked;
  }
}
