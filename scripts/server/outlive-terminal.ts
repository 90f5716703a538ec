/**
 * The terminal, or whatever took down what the program says, may end before it: a closed SSH session, a log reader that
 * died. Then there is nobody to tell, and the program goes on. Otherwise each line would throw, each throw be told of,
 * and that throw again, for as long as the processor lasts.
 */
export function outliveTerminal(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
}
