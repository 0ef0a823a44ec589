import { MoEngageClient } from '../../connection/MoEngageClient.ts';
import { Chunker } from '../Chunker.ts';
import { Delivery } from '../Delivery.ts';

@IsTest
export class ChunkerTest {
  @IsTest static packsAsFullAsTheLimitAllows(): void {
    const deliveries = new List<Delivery>();
    for (let index = 0; index < 25; index++) {
      deliveries.add(ChunkerTest.delivery(10000));
    }

    const chunks = Chunker.pack(deliveries);

    Assert.areEqual(3, chunks.size(), 'RT-7: nine of 10,000 bytes fit a request');
    let elements: Integer = 0;
    for (const chunk of chunks) {
      let bytes: Integer = Chunker.ENVELOPE_BYTES + chunk.size() - 1;
      for (const delivery of chunk) {
        bytes += delivery.bytes;
      }
      Assert.isTrue(bytes <= MoEngageClient.MAXIMUM_BODY_BYTES, 'RT-7: never above the limit');
      elements += chunk.size();
    }
    Assert.areEqual(25, elements, 'nothing is lost');
  }

  @IsTest static countsBytesAndNotCharacters(): void {
    Assert.areEqual(6, new Delivery(new List<SyncQueue__c>(), '"😀"', 'Contact').bytes);
  }

  @IsTest static tellsWhatFitsNoRequest(): void {
    Assert.isFalse(Chunker.fits(ChunkerTest.delivery(MoEngageClient.MAXIMUM_BODY_BYTES)));
    Assert.isTrue(Chunker.fits(ChunkerTest.delivery(MoEngageClient.MAXIMUM_BODY_BYTES - Chunker.ENVELOPE_BYTES)));
  }

  @IsTest static halvesAreWhole(): void {
    const halves = Chunker.halve(
      new List<Delivery>([ChunkerTest.delivery(1), ChunkerTest.delivery(2), ChunkerTest.delivery(3)]),
    );
    Assert.areEqual(1, halves.get(0).size());
    Assert.areEqual(2, halves.get(1).size());
  }

  private static delivery(bytes: Integer): Delivery {
    return new Delivery(new List<SyncQueue__c>(), 'x'.repeat(bytes), 'Contact');
  }
}
