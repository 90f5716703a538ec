/** A terminal, as far as a passphrase needs one. */
interface Terminal {
  isTTY?: boolean;
  setRawMode?(raw: boolean): unknown;
  on(event: "data", hear: (typed: Buffer) => void): unknown;
  off(event: "data", hear: (typed: Buffer) => void): unknown;
  resume(): unknown;
  pause(): unknown;
}

const ENTER = /[\r\n]/;
const RUBOUT = /[\b\x7f]/;
const BREAK = "\x03";

/** How the start asks for the passphrase, or nothing where nobody sits at a terminal. */
export function askAtTerminal(terminal: Terminal = process.stdin): ((wrong: boolean) => Promise<string>) | undefined {
  if (!terminal.isTTY) return undefined;
  return (wrong) => askHidden(wrong ? "Not this one. Passphrase: " : "Passphrase: ", terminal);
}

/** Asks for something that is not shown as it is typed. */
export function askHidden(
  question: string,
  terminal: Terminal = process.stdin,
  say: (text: string) => unknown = (text) => process.stderr.write(text),
): Promise<string> {
  say(question);
  terminal.setRawMode?.(true);
  terminal.resume();
  return new Promise((resolve, reject) => {
    let typed = "";
    const end = (settle: () => void) => {
      terminal.off("data", hear);
      terminal.setRawMode?.(false);
      terminal.pause();
      say("\n");
      settle();
    };
    const hear = (bytes: Buffer) => {
      for (const letter of bytes.toString()) {
        if (letter === BREAK) return end(() => reject(new Error("Stopped.")));
        if (ENTER.test(letter)) return end(() => resolve(typed));
        typed = RUBOUT.test(letter) ? [...typed].slice(0, -1).join("") : typed + letter;
      }
    };
    terminal.on("data", hear);
  });
}
