import { ButtonLink } from "@/app/_ui/button";
import { PolicyForm } from "@/app/_ui/policy-form";
import { Sheet } from "@/app/_ui/sheet";
import { asMember } from "@/lib/auth/actor";
import { today } from "@/lib/clock";
import { dayWords } from "@/lib/deadlines/day-words";
import { listNames } from "@/lib/matter/queries";
import { packChoices } from "@/lib/overview/pack-choices";
import { clauseLines, versionLines } from "@/lib/overview/policy-view";
import { isStale } from "@/lib/policy/asked-yearly";
import { listPolicyVersions } from "@/lib/policy/queries";
import { enterPolicyAction } from "../actions";
import { Section } from "../section";
import { keepPolicyAction } from "./actions";
import { ClauseList } from "./clause-list";
import { StillTheText } from "./still-the-text";
import { VersionList } from "./version-list";

export default async function PolicyPage() {
  const { versions, names, member } = await asMember(async (tx, member) => ({
    versions: await listPolicyVersions(tx, member.libraryId, member.library.timeZone),
    names: await listNames(tx, member.libraryId),
    member,
  }));
  const [newest] = versions;
  if (!newest) throw new Error("The library has no policy.");
  const { terms } = newest;
  const mayChange = member.role !== "staff";
  const packs = packChoices();
  return (
    <Sheet
      title="Policy"
      lede={`${terms.title}. Version ${newest.number}, in force here since ${dayWords(newest.inForceOn)}${datedWords(newest)}. A matter keeps the version that it was opened under.`}
    >
      {mayChange && isStale(newest, today(member.library.timeZone)) && (
        <StillTheText action={keepPolicyAction} follows={newest.id} confirmed={newest.confirmed} />
      )}

      <Section title="What it says, and what the program does" about={standsWords(newest.confirmed)}>
        <ClauseList clauses={clauseLines(terms)} />
      </Section>

      <Section
        title="Your own copy"
        about={`The ${terms.custodian.title} is the custodian; counsel is ${terms.counsel.who}. ${terms.asks === "court-order" ? "Protected records need a court’s order." : "Process in proper form is enough for the policy."}`}
      >
        {mayChange ? (
          <ButtonLink href="/settings/policy/edit" tone="quiet" className="justify-self-start">
            Change the copy
          </ButtonLink>
        ) : (
          <p className="text-soft">Your director, or who acts for her, changes it.</p>
        )}
      </Section>

      {mayChange && (
        <Section
          title="Another policy"
          about="When your board has adopted another text, or has reviewed this one."
          change="Confirm it, or enter another"
        >
          <PolicyForm
            action={enterPolicyAction}
            packs={packs}
            given={{ pack: terms.base, adoptedOn: newest.adoptedOn ?? "", reviewedOn: newest.reviewedOn ?? "" }}
            submit="Enter this policy"
          />
        </Section>
      )}

      <Section
        title="Versions"
        about="Each stays as it was entered, and the matters that were opened under it stay with it."
      >
        <VersionList versions={versionLines(versions)} nameOf={(id) => names.get(id) ?? "somebody who has left"} />
      </Section>
    </Sheet>
  );
}

function standsWords(confirmed: boolean): string {
  return confirmed
    ? "In our words, by the places of the text. It was confirmed as your board’s text."
    : "In our words, by the places of the text. It has not been confirmed as your board’s text, so that the program speaks of the policy on file.";
}

function datedWords({ adoptedOn, reviewedOn }: { adoptedOn: string | null; reviewedOn: string | null }): string {
  if (reviewedOn) return `, last reviewed on ${dayWords(reviewedOn)}`;
  return adoptedOn ? `, adopted on ${dayWords(adoptedOn)}` : "";
}
