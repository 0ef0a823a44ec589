import { apexTest } from '../../../testing/tests/apex-in-the-org.ts';
import { apex, metadataXml, notes, orgWith } from '../../../testing/tests/sample-org.ts';

const type = metadataXml('CustomObject', `<label>Rule</label><pluralLabel>Rules</pluralLabel>
  <fields><fullName>Text__c</fullName><label>Text</label><type>Text</type><length>50</length></fields>`);

const callback = `public class Told implements Metadata.DeployCallback {
  public void handleResult(Metadata.DeployResult result, Metadata.DeployCallbackContext context) {
    String problem = result.details.componentFailures.isEmpty() ? '' : result.details.componentFailures[0].problem;
    insert new Note__c(Name = result.status + ' ' + result.numberComponentsDeployed + ' ' + problem);
  }
}`;

const deploy = (field: string): string => `
  Metadata.CustomMetadata record = new Metadata.CustomMetadata(); record.fullName = 'Rule__mdt.First'; record.label = 'The first';
  Metadata.CustomMetadataValue value = new Metadata.CustomMetadataValue(); value.field = '${field}'; value.value = 'x'; record.values.add(value);
  Metadata.DeployContainer container = new Metadata.DeployContainer(); container.addMetadata(record);
  Metadata.Operations.enqueueDeployment(container, new Told());`;

test('Apex deploys records of custom metadata types, and is told', () => {
  const org = orgWith([callback], { others: { 'objects/Rule__mdt.object': type } });
  try {
    apex(org, deploy('Text__c'));
    expect(notes(org)).toEqual(['Succeeded 1']);
    expect(apex(org, `Rule__mdt rule = Rule__mdt.getInstance('First'); System.debug(rule.Text__c + ' ' + rule.MasterLabel);
      List<Metadata.Metadata> found = Metadata.Operations.retrieve(Metadata.MetadataType.CustomMetadata, new List<String>{ 'Rule__mdt.First', 'Rule__mdt.None' });
      System.debug(found.size() + ' ' + ((Metadata.CustomMetadata) found[0]).values[0].value);`)).toEqual(['x The first', '1 x']);
    apex(org, deploy('Missing__c'));
    expect(notes(org)[1]).toBe('Failed 0 There is no field Missing__c on Rule__mdt');
  } finally {
    org.close();
  }
});

test('tests do not deploy; results are objects with JSON', () => {
  expect(apexTest(`
    try { Metadata.Operations.enqueueDeployment(new Metadata.DeployContainer(), null); Assert.fail(); } catch (System.AsyncException e) { Assert.areEqual('Metadata cannot be deployed from within a test', e.getMessage()); }
    Metadata.DeployResult result = new Metadata.DeployResult(); result.status = Metadata.DeployStatus.Succeeded;
    Assert.isTrue(JSON.serialize(result).contains('"status":"Succeeded"'), JSON.serialize(result));`)).toBe(1);
});
