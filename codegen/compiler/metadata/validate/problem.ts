/** Something that Salesforce would refuse, or that a retrieve would write differently. */
export interface MetadataProblem {
  readonly path: string;
  /** Elements from the root on: `CustomField > valueSet > restricted`. Empty where the whole file is meant. */
  readonly element: string;
  readonly message: string;
}
