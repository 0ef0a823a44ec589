import { AttributeRules } from '../AttributeRules.ts';
import { StandardAttributes } from '../StandardAttributes.ts';

/** MP-5: MoEngage's rules for names of attributes. */
@IsTest
export class AttributeRulesTest {
  @IsTest static ordinaryNamesAreTaken(): void {
    for (const name of new List<string>(['first_name', 'Loyalty Points', 'u_em', 'größe', 'x'.repeat(200)])) {
      Assert.isNull(AttributeRules.problemOf(name), `MP-5: ${name}`);
    }
  }

  @IsTest static standardNamesWithMoeAreTaken(): void {
    for (const option of StandardAttributes.all()) {
      Assert.isNull(AttributeRules.problemOf(option.name), `MP-5: ${option.name}`);
    }
  }

  @IsTest static namesOfMoEngageAreRefused(): void {
    for (const name of new List<string>(['moe_mine', 'MOE_x', 'Moe_Unsubscribe', 'moe_gaid'])) {
      Assert.isNotNull(AttributeRules.problemOf(name), `MP-5: ${name}`);
    }
  }

  @IsTest static reservedNamesAreRefusedInAnyCase(): void {
    for (const name of new List<string>([
      'id',
      '_id',
      'status',
      'Status',
      'user_id',
      'source',
      'USER_ATTRIBUTE_UNIQUE_ID',
      'install',
      'UPDATE',
    ])) {
      Assert.isTrue(AttributeRules.problemOf(name)!.contains('reserves'), `MP-5: ${name}`);
    }
    Assert.isTrue(AttributeRules.problemOf('uid')!.contains('Customer ID'), 'MP-2: that is the identifier');
  }

  @IsTest static emptyAndLongNamesAreRefused(): void {
    Assert.isNotNull(AttributeRules.problemOf(null), 'MP-5');
    Assert.isNotNull(AttributeRules.problemOf('  '), 'MP-5');
    Assert.isTrue(AttributeRules.problemOf('x'.repeat(201))!.contains('200'), 'MP-5');
  }

  @IsTest static duplicatesAreRefused(): void {
    Assert.isNull(AttributeRules.problemOfAll(new List<string>(['a', 'b'])), 'MP-5');
    Assert.isTrue(AttributeRules.problemOfAll(new List<string>(['a', 'b', 'a']))!.contains('mapped twice'), 'MP-5');
    Assert.isTrue(AttributeRules.problemOfAll(new List<string>(['City', 'city']))!.contains('in case alone'), 'MP-5');
  }

  @IsTest static moreThan256AreRefused(): void {
    const names = new List<string>();
    for (let index = 0; index < 256; index++) {
      names.add('attribute_' + index);
    }
    Assert.isNull(AttributeRules.problemOfAll(names), 'MP-5');
    names.add('one more');
    Assert.isTrue(AttributeRules.problemOfAll(names)!.contains('256'), 'MP-5');
  }
}
