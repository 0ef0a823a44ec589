import type { EmittedFile } from '../emit/emitted-file.ts';
import { apiTypes } from './api-types.ts';
import { checkStructure } from './check-structure.ts';
import { checkAccess } from './rules/access.ts';
import { checkCode } from './rules/code.ts';
import { checkFields } from './rules/fields.ts';
import { checkLengths } from './rules/lengths.ts';
import { checkPages } from './rules/pages.ts';
import { packageModel, readFiles } from './package-model.ts';
import type { MetadataProblem } from './problem.ts';

const rules = [checkLengths, checkFields, checkPages, checkAccess];

/**
 * What a deploy of these files would complain about, without an org: XML, structure and values by the types of the Metadata API, then the
 * platform's own rules for fields, pages and permissions. References to components that are not among the files (standard objects) pass.
 *
 * @param files a whole package directory; of those that are no metadata XML (Apex) only names and places are looked at
 */
export function validateMetadata(files: readonly EmittedFile[]): MetadataProblem[] {
  const { parsed, broken } = readFiles(files);
  const types = apiTypes();
  const model = packageModel(
    parsed,
    files.map((file) => file.path),
  );
  return [
    ...broken.map(({ path, message }) => ({ path, element: '', message })),
    ...parsed.flatMap((file) => checkStructure(file.path, file.root, types)),
    ...rules.flatMap((rule) => rule(model)),
    ...checkCode(files),
  ];
}
