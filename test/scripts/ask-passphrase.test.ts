import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { askAtTerminal, askHidden } from "@/scripts/server/ask-passphrase";

/** A terminal, and whether it shows what is typed. */
function terminal() {
  const raw: boolean[] = [];
  const stream = Object.assign(new PassThrough(), { isTTY: true, setRawMode: (on: boolean) => raw.push(on) });
  return { stream, raw };
}

test("what is typed is not shown, is put right by the rubout key, and ends with Enter", async () => {
  const { stream, raw } = terminal();
  const said: string[] = [];
  const asked = askHidden("Passphrase: ", stream, (text) => said.push(text));
  stream.write("dusk\x7f\x7f");
  stream.write("é\r");
  expect(await asked).toBe("dué");
  expect(said).toEqual(["Passphrase: ", "\n"]);
  expect(raw).toEqual([true, false]);
});

test("Ctrl-C ends it, and shows again what is typed", async () => {
  const { stream, raw } = terminal();
  const asked = askHidden("Passphrase: ", stream, () => undefined);
  stream.write("du\x03");
  await expect(asked).rejects.toThrow("Stopped");
  expect(raw).toEqual([true, false]);
});

test("where nobody sits at a terminal nothing is asked", () => {
  expect(askAtTerminal(new PassThrough())).toBeUndefined();
});
