import { throwApex } from '../../runtime/exceptions.ts';
import { transaction } from '../../runtime/services.ts';
import { PageReference } from './page-reference.ts';

const CURRENT = 'ApexPages.currentPage';

/**
 * The page that the running transaction serves. A test has one from the start, so that it can set parameters; other transactions serve no page.
 */
export function currentPage(): PageReference | null {
  const { testState, isTest } = transaction();
  let page = testState.get(CURRENT) as PageReference | null | undefined;
  if (page === undefined && isTest) testState.set(CURRENT, (page = new PageReference('')));
  return page ?? null;
}

/** `Test.setCurrentPage`. */
export function setCurrentPage(page: PageReference | null): void {
  const { testState, isTest } = transaction();
  if (!isTest) throwApex('System.UnsupportedOperationException', 'This method can only be called in a test.');
  testState.set(CURRENT, page);
}
