import type { RemoteSiteSetting } from '@salesforce/types/metadata';
import type { Named } from '../../compiler/metadata/index.ts';

/** Numbers of MoEngage's data centers, each with a host of its own. */
const dataCenters = ['01', '02', '03', '04', '05', '06', '101'];

/** PK-6: the package can call every data center without anybody having to allow it by hand. */
export const remoteSites = dataCenters.map(
  (number): Named<RemoteSiteSetting> => ({
    fullName: `MoEngage_DC_${number}`,
    description: `MoEngage Data API of data center DC-${number}.`,
    disableProtocolSecurity: false,
    isActive: true,
    url: `https://api-${number}.moengage.com`,
  }),
);
