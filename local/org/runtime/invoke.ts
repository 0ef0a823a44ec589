/** The face of interface calls for other rooms: jobs, mocks and platform classes call compiled methods by their Apex names. */
export { invokeInterface } from './values/invoke.ts';
