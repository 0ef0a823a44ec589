export { encodeState } from './encode.ts';
export { decodeState } from './decode.ts';
