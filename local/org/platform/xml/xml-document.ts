import { throwApex } from '../../runtime/exceptions.ts';
import { required } from '../lang/arguments.ts';
import { XmlNode } from './node.ts';

/** `Dom.Document`. */
export class XmlDocument {
  root: XmlNode | null = null;

  createRoot(name: string | null, namespace: string | null, prefix: string | null): XmlNode {
    if (this.root !== null) throwApex('System.XmlException', 'Root element already exists');
    const root = new XmlNode('ELEMENT', required(name), namespace, prefix ?? '');
    root.declareOwn();
    return (this.root = root);
  }
}
