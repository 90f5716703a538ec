import Link from "next/link";
import { Button } from "@/app/_ui/button";
import { Masthead, Sheet } from "@/app/_ui/sheet";
import { dayWords } from "@/lib/deadlines/day-words";
import { getPack } from "@/lib/policy/packs";
import type { SetupStep } from "@/lib/settings/setup-draft";
import { finishAction } from "../actions";
import { draftAt } from "../draft";

export default async function FinishStep() {
  const { library, policy, director, authenticator, reach } = await draftAt("finish");
  const pack = getPack(policy?.pack ?? "");
  const policyName = pack?.library
    ? `${pack.library.name}, ${pack.title}`
    : `Blank, for ${pack?.state === "NE" ? "Nebraska" : "Iowa"}`;
  const on = policy?.reviewedOn ?? policy?.adoptedOn;
  const lines: [SetupStep, string, string][] = [
    ["library", "Library", `${library?.name}, ${library?.city}, ${library?.state === "NE" ? "Nebraska" : "Iowa"}`],
    [
      "policy",
      "Policy",
      `${policyName}. ${policy?.stillTheText === "yes" ? `Your board’s text, as of ${on ? dayWords(on) : ""}.` : "Not confirmed yet."}`,
    ],
    ["director", "Director", `${director?.name}, ${director?.email}`],
    ["second-factor", "Second factor", authenticator ? "An authenticator app" : "A passkey"],
    ["reach", "From outside", reach?.address ?? "Not yet. Links stay on this machine."],
  ];
  return (
    <>
      <Masthead />
      <Sheet
        title="Is this right?"
        lede="The library is made when you say so. Everything here can be changed in the settings later."
      >
        <dl className="border-t border-hair">
          {lines.map(([step, name, value]) => (
            <div key={step} className="grid gap-1 border-b border-hair py-3 sm:grid-cols-[9rem_1fr_auto] sm:gap-4">
              <dt className="text-soft">{name}</dt>
              <dd>{value}</dd>
              <dd>
                <Link className="link" prefetch={false} href={`/setup/${step}`}>
                  Change
                </Link>
              </dd>
            </div>
          ))}
        </dl>
        <form action={finishAction}>
          <Button>Make the library</Button>
        </form>
      </Sheet>
    </>
  );
}
