import { PolicyForm } from "@/app/_ui/policy-form";
import { Masthead, Sheet } from "@/app/_ui/sheet";
import { packChoices } from "@/lib/overview/pack-choices";
import { listPacks } from "@/lib/policy/packs";
import { policyAction } from "../actions";
import { draftAt, stepWords } from "../draft";

export default async function PolicyStep() {
  const { library, policy } = await draftAt("policy");
  const own = listPacks().find((pack) => pack.library?.name === library?.name);
  const given = policy
    ? { ...policy, adoptedOn: policy.adoptedOn ?? "", reviewedOn: policy.reviewedOn ?? "" }
    : { pack: own?.id ?? (library?.state === "NE" ? "nebraska" : "iowa") };
  return (
    <>
      <Masthead />
      <Sheet
        above={stepWords("policy")}
        title="Your board’s policy"
        lede="Each paper is held against the policy that your board adopted. Only a text that you confirm is called your policy."
      >
        <PolicyForm action={policyAction} packs={packChoices()} given={given} submit="Go on" />
      </Sheet>
    </>
  );
}
