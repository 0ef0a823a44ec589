import { throwApex } from '../../../runtime/exceptions.ts';
import { platformClass } from '../../../runtime/platform-class.ts';
import { ApexBlob } from '../../../runtime/values/blob.ts';
import { hashValue } from '../../../runtime/values/equality.ts';
import { required } from '../arguments.ts';
import { plainPdf } from './pdf.ts';

/** `System.Blob`. Source: Apex Reference "Blob Class". */
export const BlobClass = platformClass('System.Blob', {
  is: (value) => value instanceof ApexBlob,
  statics: {
    'Blob toPdf(String text)': (text: string | null) => new ApexBlob(plainPdf(required(text))),
    'Blob valueOf(String text)': (text: string | null) => ApexBlob.ofText(required(text)),
  },
  methods: {
    'Boolean equals(Object other)': (self: ApexBlob, other: unknown) => other instanceof ApexBlob && self.equals(other),
    'Integer hashCode()': (self: ApexBlob) => hashValue(self),
    'Integer size()': (self: ApexBlob) => self.size,
    'String toString()': (self: ApexBlob) => self.text() ?? throwApex('System.StringException', 'BLOB is not a valid UTF-8 string'),
  },
});
