import { platformClass } from '../../runtime/platform-class.ts';
import type { RuntimeType } from '../../runtime/types.ts';
import { ApexList } from '../../runtime/values/list.ts';
import { listOf } from '../../runtime/values/runtime-types.ts';
import { valueOfText } from '../../runtime/values/text.ts';
import { stringCompare } from '../../runtime/values/strings.ts';
import { bean } from '../bean.ts';
import { required } from '../lang/arguments.ts';

/** A choice of a property in the Lightning App Builder. */
class DataRow {
  readonly label: string | null;
  readonly value: unknown;
  readonly selected: boolean;

  constructor(label: string | null, value: unknown, selected: boolean | null = false) {
    this.label = label;
    this.value = value;
    this.selected = selected === true;
  }
}

const rowType: RuntimeType = { name: 'VisualEditor.DataRow', kind: 'class', is: (value) => value instanceof DataRow };

class DynamicPickListRows {
  readonly rows: ApexList;
  containsAll: boolean;

  constructor(rows: ApexList | null = null, containsAll: boolean | null = false) {
    this.rows = new ApexList(listOf(rowType), rows === null ? [] : [...rows.a]);
    this.containsAll = containsAll === true;
  }
}

/** Classes of projects extend it. */
class DynamicPickList {}

/** Choices that Apex gives to the Lightning App Builder. Source: Apex Reference "VisualEditor Namespace". */
export const visualEditorClasses = [
  platformClass('VisualEditor.DataRow', {
    is: rowType.is,
    constructors: {
      'DataRow(String label, Object value)': (label: string | null, value: unknown) => new DataRow(label, value),
      'DataRow(String label, Object value, Boolean selected)': (label: string | null, value: unknown, selected: boolean | null) => new DataRow(label, value, selected),
    },
    methods: {
      'Integer compareTo(VisualEditor.DataRow other)': (self: DataRow, other: DataRow | null) => stringCompare(self.label ?? '', required(other).label ?? ''),
      'String getLabel()': (self: DataRow) => self.label,
      'Object getValue()': (self: DataRow) => self.value,
      'Boolean isSelected()': (self: DataRow) => self.selected,
    },
  }),
  platformClass('VisualEditor.DynamicPickListRows', {
    is: (value) => value instanceof DynamicPickListRows,
    constructors: {
      'DynamicPickListRows()': () => new DynamicPickListRows(),
      'DynamicPickListRows(List<VisualEditor.DataRow> rows)': (rows: ApexList | null) => new DynamicPickListRows(rows),
      'DynamicPickListRows(List<VisualEditor.DataRow> rows, Boolean containsAllRows)': (rows: ApexList | null, all: boolean | null) => new DynamicPickListRows(rows, all),
    },
    methods: {
      'void addAllRows(List<VisualEditor.DataRow> rows)': (self: DynamicPickListRows, rows: ApexList | null) => self.rows.addAll(required(rows)),
      'void addRow(VisualEditor.DataRow row)': (self: DynamicPickListRows, row: DataRow | null) => self.rows.add(row),
      'Boolean containsAllRows()': (self: DynamicPickListRows) => self.containsAll,
      'VisualEditor.DataRow get(Integer index)': (self: DynamicPickListRows, index: number) => self.rows.get(index),
      'List<VisualEditor.DataRow> getDataRows()': (self: DynamicPickListRows) => self.rows,
      'void setContainsAllRows(Boolean containsAllRows)': (self: DynamicPickListRows, all: boolean | null) => void (self.containsAll = all === true),
      'Integer size()': (self: DynamicPickListRows) => self.rows.size(),
      'void sort()': (self: DynamicPickListRows) => self.rows.sort((a, b) => stringCompare((a as DataRow).label ?? '', (b as DataRow).label ?? '')),
    },
  }),
  platformClass('VisualEditor.DynamicPickList', {
    abstract: true,
    virtual: true,
    base: DynamicPickList,
    is: (value) => value instanceof DynamicPickList,
    constructors: { 'DynamicPickList()': () => new DynamicPickList() },
    methods: {
      'VisualEditor.DataRow getDefaultValue()': () => null,
      'String getLabel(Object attributeValue)': (_: object, value: unknown) => (value === null ? null : valueOfText(value)),
      'VisualEditor.DynamicPickListRows getValues()': () => new DynamicPickListRows(),
      'Boolean isValid(Object attributeValue)': () => true,
    },
  }),
  bean('VisualEditor.DesignTimePageContext', { entityName: 'String', pageType: 'String' }),
];
