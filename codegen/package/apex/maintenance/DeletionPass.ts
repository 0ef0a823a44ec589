/** The passes of the clean-up, in their order (CL-2): one object each. */
export enum DeletionPass {
  EXCEPTIONS_OF_SUCCESSFUL,
  CHILDREN_OF_SUCCESSFUL,
  SUCCESSFUL,
  EXCEPTIONS_OF_FAILED,
  FAILED,
  RECEIPTS,
}
