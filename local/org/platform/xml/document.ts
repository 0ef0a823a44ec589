import { platformClass, platformEnum } from '../../runtime/platform-class.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import { enumValueOf, platformEnumType } from '../../runtime/values/enum.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { listOf } from '../../runtime/values/runtime-types.ts';
import { required } from '../lang/arguments.ts';
import { XmlDocument } from './xml-document.ts';
import { XmlNode } from './node.ts';
import { readDocument } from './read-document.ts';
import { documentText } from './write-document.ts';

const kinds = ['COMMENT', 'ELEMENT', 'TEXT'] as const;
const nodeType: RuntimeType = { name: 'Dom.XmlNode', kind: 'class', is: (value) => value instanceof XmlNode };
const nodeList = (nodes: readonly XmlNode[]): ApexList => new ApexList(listOf(nodeType), [...nodes]);

/** Source: Apex Reference "Document Class", "XmlNode Class". */
export const documentClasses = [
  platformClass('Dom.Document', {
    is: (value) => value instanceof XmlDocument,
    constructors: { 'Document()': () => new XmlDocument() },
    methods: {
      'Dom.XmlNode createRootElement(String name, String namespace, String prefix)': (self: XmlDocument, name: string | null, namespace: string | null, prefix: string | null) =>
        self.createRoot(name, namespace, prefix),
      'Dom.XmlNode getRootElement()': (self: XmlDocument) => self.root,
      'void load(String xml)': (self: XmlDocument, xml: string | null) => void (self.root = readDocument(required(xml))),
      'String toXmlString()': (self: XmlDocument) => documentText(self.root),
    },
  }),
  platformEnum('Dom.XmlNodeType', kinds),
  platformClass('Dom.XmlNode', {
    is: (value) => value instanceof XmlNode,
    methods: {
      'Dom.XmlNode addChildElement(String name, String namespace, String prefix)': (self: XmlNode, name: string | null, namespace: string | null, prefix: string | null) =>
        self.addElement(name, namespace, prefix),
      'Dom.XmlNode addCommentNode(String text)': (self: XmlNode, text: string | null) => self.append(new XmlNode('COMMENT', null, null, '', required(text))),
      'Dom.XmlNode addTextNode(String text)': (self: XmlNode, text: string | null) => self.append(new XmlNode('TEXT', null, null, '', required(text))),
      'String getAttribute(String key, String keyNamespace)': (self: XmlNode, key: string | null, namespace: string | null) => self.attribute(key, namespace)?.value ?? null,
      'Integer getAttributeCount()': (self: XmlNode) => self.attributes.length,
      'String getAttributeKeyAt(Integer index)': (self: XmlNode, index: number) => self.attributes[index]?.key ?? null,
      'String getAttributeKeyNsAt(Integer index)': (self: XmlNode, index: number) => self.attributes[index]?.keyNamespace ?? null,
      'String getAttributeValue(String key, String keyNamespace)': (self: XmlNode, key: string | null, namespace: string | null) => self.attribute(key, namespace)?.value ?? null,
      'String getAttributeValueNs(String key, String keyNamespace)': (self: XmlNode, key: string | null, namespace: string | null) => self.attribute(key, namespace)?.valueNamespace ?? null,
      'Dom.XmlNode getChildElement(String name, String namespace)': (self: XmlNode, name: string | null, namespace: string | null) => self.element(name, namespace),
      'List<Dom.XmlNode> getChildElements()': (self: XmlNode) => nodeList(self.children.filter(({ kind }) => kind === 'ELEMENT')),
      'List<Dom.XmlNode> getChildren()': (self: XmlNode) => nodeList(self.children),
      'String getName()': (self: XmlNode) => self.name,
      'String getNamespace()': (self: XmlNode) => self.namespace,
      'String getNamespaceFor(String prefix)': (self: XmlNode, prefix: string | null) => self.namespaceFor(prefix ?? ''),
      'Dom.XmlNodeType getNodeType()': (self: XmlNode) => enumValueOf(platformEnumType('Dom.XmlNodeType', kinds), self.kind),
      'Dom.XmlNode getParent()': (self: XmlNode) => self.parent,
      'String getPrefixFor(String namespace)': (self: XmlNode, namespace: string | null) => self.prefixFor(namespace),
      'String getText()': (self: XmlNode) => self.content,
      'Dom.XmlNode insertBefore(Dom.XmlNode newChild, Dom.XmlNode refChild)': (self: XmlNode, child: XmlNode | null, reference: XmlNode | null) => self.insertBefore(child, reference),
      'Boolean removeAttribute(String key, String keyNamespace)': (self: XmlNode, key: string | null, namespace: string | null) => self.removeAttribute(key, namespace),
      'Boolean removeChild(Dom.XmlNode childNode)': (self: XmlNode, child: XmlNode | null) => self.removeChild(child),
      'void setAttribute(String key, String value)': (self: XmlNode, key: string | null, value: string | null) => self.setAttribute(key, value, null, null),
      'void setAttributeNs(String key, String value, String keyNamespace, String valueNamespace)': (
        self: XmlNode, key: string | null, value: string | null, keyNamespace: string | null, valueNamespace: string | null,
      ) => self.setAttribute(key, value, keyNamespace, valueNamespace),
      'void setNamespace(String prefix, String namespace)': (self: XmlNode, prefix: string | null, namespace: string | null) => void self.declarations.set(prefix ?? '', required(namespace)),
    },
  }),
];
