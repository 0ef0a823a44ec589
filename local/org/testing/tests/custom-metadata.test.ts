/** Records of custom metadata types as Apex sees them. */
import { apexTestsPass } from './apex-in-the-org.ts';
import { metadataXml } from './sample-org.ts';

function type(name: string, fields: string): Record<string, string> {
  return { [`objects/${name}.object`]: metadataXml('CustomObject', `<label>${name}</label><pluralLabel>${name}</pluralLabel>${fields}`) };
}

function record(name: string, values: string): Record<string, string> {
  return { [`customMetadata/${name}.md`]: `<CustomMetadata xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"><label>x</label>${values}</CustomMetadata>` };
}

test('a metadata relationship holds the id of the other type\'s record, whichever was read first', () => {
  apexTestsPass(['@IsTest private class RelationTest { @IsTest static void run() { Part__mdt part = [SELECT Whole__c, Whole__r.DeveloperName FROM Part__mdt]; Assert.areEqual([SELECT Id FROM Whole__mdt].Id, part.Whole__c); Assert.areEqual(\'All\', part.Whole__r.DeveloperName); } }'], {
    ...type('Part__mdt', '<fields><fullName>Whole__c</fullName><label>Whole</label><type>MetadataRelationship</type><referenceTo>Whole__mdt</referenceTo><relationshipName>Parts</relationshipName></fields>'),
    ...type('Whole__mdt', ''),
    ...record('Part.One', '<values><field>Whole__c</field><value xsi:type="xsd:string">All</value></values>'),
    ...record('Whole.All', ''),
  });
});
