import { watch } from 'node:fs';

/** Editors write a file in several steps; milliseconds of quiet after which a change counts as made. */
const quietMs = 150;

/** Calls back after every change below the folders, once a burst. The answer ends it. */
export function watchFolders(folders: readonly string[], changed: () => void): () => void {
  let timer: NodeJS.Timeout | null = null;
  const watchers = folders.map((folder) => watch(folder, { recursive: true }, (_event, file) => {
    if (file !== null && /(^|[/\\])(node_modules|\.git|\.cache|\.sf|\.sfdx|\.local)([/\\]|$)/.test(file)) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(changed, quietMs);
  }));
  return () => {
    if (timer !== null) clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
