/** @returns what a call was refused with. @throws where it went through */
export async function refusal(call: Promise<unknown>): Promise<string> {
  const answer = await call.then(
    (value) => ({ value }),
    (error: Error) => error,
  );
  if (answer instanceof Error) return answer.message;
  throw new Error(`It should have been refused, and gave ${JSON.stringify(answer.value)}.`);
}
