"use server";

import { refresh } from "next/cache";
import { type FormState, invalid, refused } from "@/app/_ui/form-state";
import { formValues } from "@/app/_ui/form-values";
import { asMember } from "@/lib/auth/actor";
import { EndResolution, RecordResolution } from "@/lib/board/input";
import { endResolution, recordResolution } from "@/lib/board/mutations";
import { today } from "@/lib/clock";
import { isCustodian } from "@/lib/matter/queries";

const NOT_HERS = "The director, or who acts for her, keeps the Board’s resolutions.";

export async function recordResolutionAction(_before: FormState, form: FormData): Promise<FormState> {
  const { timeZone } = await asMember(async (_tx, member) => member.library);
  const input = RecordResolution.safeParse(formValues(form));
  if (!input.success) return invalid(input.error, form);
  if (input.data.adoptedOn > today(timeZone)) {
    return { ...refused("", form), message: undefined, fields: { adoptedOn: "This day is yet to come." } };
  }
  const done = await asMember(async (tx, member) => {
    if (!(await isCustodian(tx))) return false;
    await recordResolution(tx, member, input.data);
    return true;
  });
  refresh();
  return done ? { done: true } : refused(NOT_HERS, form);
}

export async function endResolutionAction(_before: FormState, form: FormData): Promise<FormState> {
  await asMember(async () => undefined);
  const input = EndResolution.safeParse(formValues(form));
  if (!input.success) return invalid(input.error, form);
  const ended = await asMember(async (tx, member) =>
    (await isCustodian(tx)) ? endResolution(tx, member, input.data) : null,
  );
  refresh();
  if (!ended) return refused(NOT_HERS, form);
  return ended === "done" ? { done: true } : refused("Somebody else has ended it meanwhile.", form);
}
