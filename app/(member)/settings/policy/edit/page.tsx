import { notFound } from "next/navigation";
import { Sheet } from "@/app/_ui/sheet";
import { asMember } from "@/lib/auth/actor";
import { ruleLines } from "@/lib/overview/policy-view";
import { listPolicyVersions } from "@/lib/policy/queries";
import { changePolicyAction } from "../actions";
import { PolicyCopyForm } from "./policy-copy-form";

export default async function EditPolicyPage() {
  const { newest, role } = await asMember(async (tx, { libraryId, library, role }) => ({
    newest: (await listPolicyVersions(tx, libraryId, library.timeZone))[0],
    role,
  }));
  if (!newest || role === "staff") notFound();
  const { terms } = newest;
  return (
    <Sheet
      title="Your copy of the policy"
      lede="Change what your board’s text has otherwise. It becomes a new version for matters to come, and is not called your board’s until you say so."
    >
      <PolicyCopyForm
        action={changePolicyAction}
        follows={newest.id}
        pack={{
          custodian: terms.custodian,
          counsel: terms.counsel,
          questions: terms.questions,
          board: terms.board,
          writtenDecision: terms.writtenDecision,
          asks: terms.asks,
          justiceAgenciesOnly: terms.justiceAgenciesOnly,
          cardIsConsent: terms.cardIsConsent,
          routes: terms.routes,
        }}
        rules={ruleLines(terms)}
      />
    </Sheet>
  );
}
