import type { Workspace } from '../workspaces/workspace.ts';
import { ADD, splitArrayFields } from './arrayFields.ts';
import type { ArrayChange } from './arrayFields.ts';
import { limitList, recognise } from './dataTypes.ts';
import { CREATE_ONLY_USER_ATTRIBUTES, cutName, userAttributeNameProblem } from './names.ts';
import type { ObjectRules } from './objects.ts';
import { castToPinned } from './pinning.ts';
import { unsetMatcher } from './unset.ts';
import type { AttributeValue, Attributes, JsonObject, Remarks } from './value.ts';

export interface UserChange {
  /** The profile before: null where the user is new. */
  readonly before: Attributes | null;
  readonly attributes: JsonObject;
  readonly unsetAttributes: unknown;
}

/** What the rules need to know of the workspace; `admitsName` makes a new attribute while there is room for it. */
export interface UserRules {
  readonly workspace: Pick<Workspace, 'unsetEnabled' | 'pinnedTypes'>;
  readonly objects: ObjectRules;
  readonly admitsName: (name: string) => boolean;
  readonly remark: Remarks;
}

/**
 * The profile after a change, by the data rules alone: no storage, no clock.
 * Order: values, then array operations, then what is unset, for `unset_attributes` wins over `attributes`.
 */
export function changedAttributes({ before, attributes, unsetAttributes }: UserChange, rules: UserRules): Attributes {
  const { workspace, objects, admitsName, remark } = rules;
  const after: Record<string, AttributeValue> = { ...before };
  const split = splitArrayFields(attributes);

  const usable = (name: string): boolean => {
    const problem = userAttributeNameProblem(name);
    if (problem !== null) {
      remark({ code: 'nameForbidden', attribute: name, message: problem });
      return false;
    }
    if (before !== null && CREATE_ONLY_USER_ATTRIBUTES.has(name)) {
      remark({
        code: 'createOnly',
        attribute: name,
        message: 'The attribute is taken only with the call that creates the user.',
      });
      return false;
    }
    return true;
  };
  const keep = (name: string, value: AttributeValue): void => {
    const pinned = Object.hasOwn(workspace.pinnedTypes, name) ? workspace.pinnedTypes[name] : undefined;
    const cast = castToPinned(name, value, pinned, remark);
    if (cast === null) return;
    if (!admitsName(name)) {
      remark({
        code: 'tooManyAttributes',
        attribute: name,
        message: 'The workspace has as many user attributes as it may have.',
      });
      return;
    }
    setOwn(after, name, cast);
  };

  for (const [fullName, value] of split.plain) {
    const name = cutName(fullName, remark);
    if (!usable(name)) continue;
    const recognised = recognise(name, value, objects, remark);
    if (recognised === 'unset') delete after[name];
    else if (recognised !== 'ignore') keep(name, recognised.keep);
  }
  for (const change of split.arrayChanges) {
    const name = cutName(change.name, remark);
    if (!usable(name)) continue;
    const list = applyArrayChange(Object.hasOwn(after, name) ? after[name] : undefined, { ...change, name }, remark);
    if (list === null) continue;
    if (list.length === 0) delete after[name];
    else keep(name, { type: 'array', value: list });
  }
  unset(after, unsetAttributes, workspace.unsetEnabled, remark);
  return after;
}

function unset(after: Record<string, AttributeValue>, rules: unknown, enabled: boolean, remark: Remarks): void {
  if (rules === undefined) return;
  if (!enabled) {
    remark({
      code: 'unsetNotEnabled',
      message: 'unset_attributes is Early Access and not enabled for this workspace.',
    });
    return;
  }
  const matches = unsetMatcher(rules);
  for (const name of Object.keys(after)) {
    if (matches(name)) delete after[name];
  }
}

/** INFERRED: a value that is there already is not added again, and an attribute of another type is left alone. */
function applyArrayChange(
  before: AttributeValue | undefined,
  change: ArrayChange,
  remark: Remarks,
): string[] | number[] | null {
  if (before !== undefined && before.type !== 'array') {
    remark({
      code: 'notAnArray',
      attribute: change.name,
      message: `The attribute is of type ${before.type}, no array.`,
    });
    return null;
  }
  const old: readonly unknown[] = before?.value ?? [];
  const wanted =
    change.operation === ADD
      ? [...old, ...change.values.filter((value) => !old.includes(value))]
      : old.filter((value) => !change.values.includes(value));
  return limitList(change.name, wanted, remark);
}

/** An attribute may be called `__proto__`: it is data, not a prototype. */
function setOwn(target: Record<string, AttributeValue>, name: string, value: AttributeValue): void {
  Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
}
