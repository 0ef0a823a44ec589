const fileTypes: Readonly<Record<string, string>> = {
  docx: 'WORD_X', doc: 'WORD', xlsx: 'EXCEL_X', xls: 'EXCEL', pptx: 'POWER_POINT_X', ppt: 'POWER_POINT', txt: 'TEXT', jpg: 'JPG', jpeg: 'JPEG', htm: 'HTML',
};

/** `PDF`, `WORD_X`…, from the name of the file; UNKNOWN without an extension. */
export function fileTypeOf(path: string | null): { readonly extension: string | null; readonly type: string } {
  const extension = /\.(\w+)$/.exec(path ?? '')?.[1]?.toLowerCase() ?? null;
  return { extension, type: extension === null ? 'UNKNOWN' : (fileTypes[extension] ?? extension.toUpperCase()) };
}
