/** Milliseconds between two looks. */
const LOOK_MILLISECONDS = 15;

/**
 * Waits until a condition holds, and no longer.
 * @param what - the condition in words, for the error when it does not come true
 */
export async function until(what: string, holds: () => Promise<boolean>, seconds = 60): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Waited ${seconds} seconds in vain: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MILLISECONDS));
  }
}
