import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emitMetadata, validateMetadata } from '../../compiler/metadata/index.ts';
import { apiVersion, namespace, packageComponents } from '../../package/schema/index.ts';
import { repositoryRoot } from '../project.ts';
import { reachableClasses } from '../reachable-classes.ts';

const noClasses = { controllers: [], restResources: [] };

describe('the emitted metadata', () => {
  test('would be taken by a deploy, as far as can be told without an org', () => {
    expect(validateMetadata(emitMetadata(packageComponents(noClasses)))).toEqual([]);
  });

  test('PK-1: emitting again changes no byte', () => {
    expect(emitMetadata(packageComponents(noClasses))).toEqual(emitMetadata(packageComponents(noClasses)));
  });

  test('PK-2: the project has the namespace and the API version of the package', () => {
    const project = JSON.parse(readFileSync(join(repositoryRoot, 'sfdx-project.json'), 'utf8')) as { namespace: string; sourceApiVersion: string };
    expect([project.namespace, project.sourceApiVersion]).toEqual([namespace, apiVersion.toFixed(1)]);
  });
});

describe('reachableClasses', () => {
  const file = (name: string, text: string) => ({ path: `classes/x/${name}.cls`, text });

  test('controllers have static methods for screens; data classes with properties for them need no access', () => {
    const classes = reachableClasses([
      file('SyncController', 'public with sharing class SyncController {\n  @AuraEnabled(cacheable=true)\n  public static String a() {}\n}'),
      file('SyncView', 'public class SyncView {\n  @AuraEnabled\n  public String name { get; private set; }\n}'),
      file('SyncControllerTest', '@IsTest\nclass SyncControllerTest { @AuraEnabled public static void a() {} }'),
      file('InboundResource', "@RestResource(urlMapping='/events')\nglobal class InboundResource {}"),
    ]);
    expect(classes).toEqual({ controllers: ['SyncController'], restResources: ['InboundResource'] });
  });
});
