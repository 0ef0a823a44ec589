import { platformClass } from '../../runtime/platform-class.ts';
import { orgData } from '../../data/org-data.ts';
import type { ApexList } from '../../runtime/values/list.ts';
import { required } from '../lang/arguments.ts';

/** Applications named first come first, the others behind them in their order. */
function sort(column: 'SortOrder' | 'UserSortOrder', ids: ApexList | null): void {
  const { store } = orgData();
  const wanted = required(ids).a as string[];
  const rows = store.rows('SELECT "Id", "ApplicationId" FROM "AppMenuItem" ORDER BY "SortOrder"') as [string, string][];
  const place = (row: [string, string]): number => {
    const at = row.map((id) => wanted.indexOf(id)).find((index) => index >= 0);
    return at ?? wanted.length + rows.indexOf(row);
  };
  [...rows].sort((a, b) => place(a) - place(b)).forEach(([id], index) => store.run(`UPDATE "AppMenuItem" SET "${column}" = ? WHERE "Id" = ?`, index, id));
}

/** The app launcher. Source: Apex Reference "AppMenu Class". */
export const AppMenuClass = platformClass('AppLauncher.AppMenu', {
  statics: {
    'void setAppVisibility(Id appMenuItemId, Boolean isVisible)': (id: string | null, isVisible: boolean) =>
      void orgData().store.run('UPDATE "AppMenuItem" SET "IsVisible" = ? WHERE "Id" = ?', required(isVisible) ? 1 : 0, required(id)),
    'void setOrgSortOrder(List<Id> appIds)': (ids: ApexList | null) => sort('SortOrder', ids),
    'void setUserSortOrder(List<Id> appIds)': (ids: ApexList | null) => sort('UserSortOrder', ids),
  },
});
