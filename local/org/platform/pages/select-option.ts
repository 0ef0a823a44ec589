import { platformClass } from '../../runtime/platform-class.ts';

/** `System.SelectOption`: a choice of a list on a page. Source: Apex Reference "SelectOption Class". */
export class SelectOption {
  value: string | null;
  label: string | null;
  disabled: boolean | null;
  escapeItem: boolean | null = true;

  constructor(value: string | null, label: string | null, disabled: boolean | null = false) {
    this.value = value;
    this.label = label;
    this.disabled = disabled;
  }

  /** Order of `List.sort`: by value, then label; empty ones first. Source: Apex Developer Guide "Sorting Lists". */
  compareTo$Object(other: unknown): number {
    const { value, label } = other as SelectOption;
    return order(this.value, value) || order(this.label, label);
  }

  $text(): string {
    return `System.SelectOption[value="${this.value ?? ''}", label="${this.label ?? ''}", disabled="${this.disabled === true}"]`;
  }
}

const order = (a: string | null, b: string | null): number => ((a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0);

const make = (value: string | null, label: string | null, disabled?: boolean): SelectOption => new SelectOption(value, label, disabled);

export const SelectOptionClass = platformClass('System.SelectOption', {
  is: (value) => value instanceof SelectOption,
  constructors: { 'SelectOption(String value, String label)': make, 'SelectOption(String value, String label, Boolean isDisabled)': make },
  methods: {
    'Boolean getDisabled()': (self: SelectOption) => self.disabled,
    'Boolean getEscapeItem()': (self: SelectOption) => self.escapeItem,
    'String getLabel()': (self: SelectOption) => self.label,
    'String getValue()': (self: SelectOption) => self.value,
    'void setDisabled(Boolean isDisabled)': (self: SelectOption, disabled: boolean | null) => void (self.disabled = disabled),
    'void setEscapeItem(Boolean itemsEscaped)': (self: SelectOption, escape: boolean | null) => void (self.escapeItem = escape),
    'void setLabel(String label)': (self: SelectOption, label: string | null) => void (self.label = label),
    'void setValue(String value)': (self: SelectOption, value: string | null) => void (self.value = value),
  },
});
