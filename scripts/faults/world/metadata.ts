import { objects, valueNames, type ObjectName } from './objects.ts';

interface SourceFile {
  readonly path: string;
  readonly text: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
const SPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

const types: Readonly<Record<(typeof valueNames)[number], string>> = {
  Slot: '<type>Text</type><length>40</length>',
  Key: '<type>Text</type><length>80</length>',
  Revision: '<type>Number</type><precision>9</precision><scale>0</scale>',
  Score: '<type>Number</type><precision>18</precision><scale>2</scale>',
  Joined: '<type>DateTime</type>',
  Tier: '<type>Text</type><length>20</length>',
  Note: '<type>Text</type><length>80</length>',
};

/** A job of somebody else, that does nothing for a long time: so the flex queue fills up (RT-5, HS-6). */
const BUSY_BATCH = `public class BusyBatch implements Database.Batchable<Integer> {
    private final Integer chunks;
    public BusyBatch(Integer chunks) {
        this.chunks = chunks;
    }
    public Iterable<Integer> start(Database.BatchableContext context) {
        List<Integer> chunkNumbers = new List<Integer>();
        for (Integer index = 0; index < chunks; index++) {
            chunkNumbers.add(index);
        }
        return chunkNumbers;
    }
    public void execute(Database.BatchableContext context, List<Integer> scope) {}
    public void finish(Database.BatchableContext context) {}
}`;

/** Something to run where nothing else is due. */
const IDLE_JOB = `public class IdleJob implements Queueable {
    public void execute(QueueableContext context) {}
}`;

function classFiles(name: string, text: string): SourceFile[] {
  return [
    { path: `classes/${name}.cls`, text },
    {
      path: `classes/${name}.cls-meta.xml`,
      text: `${HEAD}<ApexClass ${SPACE}><apiVersion>65.0</apiVersion><status>Active</status></ApexClass>`,
    },
  ];
}

function fieldFile(object: ObjectName, name: (typeof valueNames)[number]): SourceFile {
  const external = name === 'Slot' ? '<externalId>true</externalId><unique>true</unique>' : '';
  return {
    path: `objects/${object}/fields/${name}__c.field-meta.xml`,
    text: `${HEAD}<CustomField ${SPACE}><fullName>${name}__c</fullName><label>${name}</label>${external}${types[name]}</CustomField>`,
  };
}

function triggerFiles(object: ObjectName): SourceFile[] {
  const name = `MoEngageSync${object.replace(/__c$/, '')}`;
  return [
    {
      path: `triggers/${name}.trigger`,
      text: `trigger ${name} on ${object} (after insert, after update, after delete, after undelete) {\n    moengage.SyncTrigger.run(${object}.SObjectType);\n}`,
    },
    {
      path: `triggers/${name}.trigger-meta.xml`,
      text: `${HEAD}<ApexTrigger ${SPACE}><apiVersion>65.0</apiVersion><status>Active</status></ApexTrigger>`,
    },
  ];
}

/** What the subscriber's org has of its own: an object, fields, the deployed triggers. */
export function subscriberMetadata(): readonly SourceFile[] {
  return [
    {
      path: 'objects/Membership__c/Membership__c.object-meta.xml',
      text: `${HEAD}<CustomObject ${SPACE}><label>Membership</label><pluralLabel>Memberships</pluralLabel><nameField><label>Name</label><type>Text</type></nameField><deploymentStatus>Deployed</deploymentStatus><sharingModel>ReadWrite</sharingModel></CustomObject>`,
    },
    ...objects.flatMap(({ name }) => [...valueNames.map((value) => fieldFile(name, value)), ...triggerFiles(name)]),
    ...classFiles('BusyBatch', BUSY_BATCH),
    ...classFiles('IdleJob', IDLE_JOB),
  ];
}
