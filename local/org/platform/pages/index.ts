import { setTokenMaker } from '../../runtime/emitted/context.ts';
import { platformClass, type PlatformClass } from '../../runtime/platform-class.ts';
import { CookieClass } from './cookie.ts';
import { currentPage } from './current-page.ts';
import { messageClasses, messageStatics } from './messages.ts';
import { pageNamed, PageReferenceClass } from './page-reference.ts';
import { SelectOptionClass } from './select-option.ts';
import { StandardControllerClass } from './standard-controller.ts';
import { StandardSetControllerClass } from './standard-set-controller.ts';

export { setCurrentPage } from './current-page.ts';
export { clearPageMessages } from './messages.ts';

setTokenMaker('page', pageNamed);

/** Visualforce as its controllers see it: pages are kept, not rendered. Source: Apex Reference "ApexPages Class" and "ApexPages Namespace". */
export const pageClasses: readonly PlatformClass[] = [
  platformClass('System.ApexPages', { statics: { 'PageReference currentPage()': currentPage, ...messageStatics } }),
  ...messageClasses,
  StandardControllerClass,
  StandardSetControllerClass,
  PageReferenceClass,
  SelectOptionClass,
  CookieClass,
];
