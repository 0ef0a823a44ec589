import type { PlatformClass } from '../../runtime/platform-class.ts';
import { documentClasses } from './document.ts';
import { streamReaderClasses } from './stream-reader.ts';
import { streamWriterClasses } from './stream-writer.ts';

/** XML: documents as trees, and readers and writers that go through them. */
export const xmlClasses: readonly PlatformClass[] = [...documentClasses, ...streamReaderClasses, ...streamWriterClasses];
