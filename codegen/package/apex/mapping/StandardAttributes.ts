import { AttributeOption } from './AttributeOption.ts';

/**
 * MoEngage's standard attributes that its Data API lets us write (MP-3). Among them are the only names with "moe_" that may be mapped (MP-5).
 * Pure. Source: MoEngage's Track User page.
 */
export class StandardAttributes {
  private static readonly TEXT: string = 'string';
  private static readonly FLAG: string = 'boolean';

  static all(): List<AttributeOption> {
    return new List<AttributeOption>([
      StandardAttributes.option('u_n', 'Name', StandardAttributes.TEXT),
      StandardAttributes.option('u_fn', 'First Name', StandardAttributes.TEXT),
      StandardAttributes.option('u_ln', 'Last Name', StandardAttributes.TEXT),
      StandardAttributes.option('u_em', 'Email', StandardAttributes.TEXT),
      StandardAttributes.option('u_mb', 'Mobile Number', StandardAttributes.TEXT),
      StandardAttributes.option('u_gd', 'Gender', StandardAttributes.TEXT),
      StandardAttributes.option('u_bd', 'Birthday', 'datetime'),
      StandardAttributes.option('moe_unsubscribe', 'Unsubscribed from Email', StandardAttributes.FLAG),
      StandardAttributes.option('moe_hard_bounce', 'Email Hard Bounced', StandardAttributes.FLAG),
      StandardAttributes.option('moe_spam', 'Email Marked as Spam', StandardAttributes.FLAG),
      StandardAttributes.option('moe_sms_subscription', 'SMS Subscription', StandardAttributes.FLAG),
      StandardAttributes.option('moe_wa_subscription', 'WhatsApp Subscription', StandardAttributes.FLAG),
      StandardAttributes.option('moe_em_unsub_categories', 'Unsubscribed Email Categories', 'array'),
      StandardAttributes.option('moe_sub_w', 'Web Push Subscription', StandardAttributes.FLAG),
      StandardAttributes.option('moe_email_optin_status', 'Email Opt-in Status', StandardAttributes.TEXT),
    ]);
  }

  /** By the exact name: MoEngage's attributes are case-sensitive. */
  static isKnown(name: string): boolean {
    return StandardAttributes.find(name) !== null;
  }

  static find(name: string): AttributeOption | null {
    for (const option of StandardAttributes.all()) {
      if (option.name.equals(name)) {
        return option;
      }
    }
    return null;
  }

  private static option(name: string, label: string, dataType: string): AttributeOption {
    return new AttributeOption(name, label, dataType, true);
  }
}
