/** What the package is called on the platform. A released managed package can change none of it. */
export const namespace = 'moengage';

/** The API version of every component and of the project (Winter '26). */
export const apiVersion = 65;
