import { type FormState, refused } from "@/app/_ui/form-state";
import { asMember, asPerson } from "@/lib/auth/actor";
import { requestOrigin } from "@/lib/auth/request";
import { type FactorResult, giveCode, givePasskey } from "@/lib/auth/second-factor";
import { proveSignature } from "@/lib/determination/mutations";
import { libraryKey } from "@/lib/files/queries";

interface Proven {
  by: "code" | "recovery-code" | "passkey";
  /** By the hash of the paper. */
  proofs: Map<string, string>;
}

/** Takes the second factor afresh over some papers, as it was typed or as the passkey answered; or says why not. */
export async function prove(hashes: readonly string[], form: FormData): Promise<Proven | { refused: FormState }> {
  const passkey = String(form.get("passkey") ?? "");
  const code = String(form.get("code") ?? "").slice(0, 40);
  if (!passkey && !code.trim()) {
    return { refused: { fields: { code: "Give the code that your app shows now, or use your passkey." } } };
  }
  const origin = await requestOrigin();
  const { libraryId } = await asMember(async (_tx, member) => member);
  const key = await libraryKey(libraryId);
  const proven = await asPerson(async (tx, session): Promise<Proven | FactorResult> => {
    const given = passkey
      ? await givePasskey(tx, session, parsed(passkey), origin, "again")
      : await giveCode(tx, session, code, key, "again");
    if (given.kind !== "given") return given;
    return { by: given.by, proofs: await proveSignature(tx, session, hashes, given.by) };
  });
  if ("proofs" in proven) return proven;
  if (proven.kind === "blocked") {
    return { refused: refused("Too many were wrong. Wait a quarter of an hour, then try again.", form) };
  }
  const wrong = passkey
    ? "That passkey was not accepted. Try again, or use a code."
    : "That code is not right. A code works once and for half a minute: wait for the next one.";
  return { refused: passkey ? refused(wrong, form) : { fields: { code: wrong } } };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
