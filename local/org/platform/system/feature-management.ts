import { platformClass } from '../../runtime/platform-class.ts';
import { services } from '../../runtime/services.ts';
import { throwApex } from '../../runtime/exceptions.ts';

/**
 * A custom permission by API name: the caller's package is not known here, so a packaged permission is found with or without its prefix. Feature
 * parameters belong to a license management org, which is not there: they are refused.
 */
export const featureManagementClass = platformClass('System.FeatureManagement', {
  statics: {
    'Boolean checkPermission(String apiName)': (apiName: string | null) => {
      if (apiName === null) throwApex('System.NullPointerException', 'Argument cannot be null.');
      return services().security.hasCustomPermission(apiName);
    },
  },
});
