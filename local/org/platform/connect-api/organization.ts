import { platformClass, type PlatformClass } from '../../runtime/platform-class.ts';
import { services } from '../../runtime/services.ts';
import { valuesOf } from '../../runtime/sobject.ts';
import { bean } from '../bean.ts';

const SettingsClass = bean('ConnectApi.OrganizationSettings', { accessTimeout: 'Integer', name: 'String', orgId: 'String', userId: 'String' });

/** `ConnectApi.Organization.getSettings()`: whose org this is. Its features and theme are left out. Source: Apex Reference "Organization Class". */
export const organizationClasses: readonly PlatformClass[] = [
  SettingsClass,
  platformClass('ConnectApi.Organization', {
    statics: {
      'ConnectApi.OrganizationSettings getSettings()': () => {
        const { data, organizationId, security } = services();
        const row = data.read('Organization', organizationId);
        return SettingsClass.make({ accessTimeout: 120, name: row === null ? null : (valuesOf(row).Name ?? null), orgId: organizationId, userId: security.userId });
      },
    },
  }),
];
