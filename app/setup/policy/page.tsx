import { Masthead, Sheet } from "@/app/_ui/sheet";
import { listPacks } from "@/lib/policy/packs";
import { draftAt, stepWords } from "../draft";
import { PolicyForm } from "./policy-form";

export default async function PolicyStep() {
  const { library, policy } = await draftAt("policy");
  const packs = listPacks().map((pack) => ({
    id: pack.id,
    name: pack.library?.name ?? `Blank, for ${pack.state === "IA" ? "Iowa" : "Nebraska"}`,
    about: pack.library
      ? `${pack.title}, as it was published`
      : "The state’s law alone; your own clauses can be added later.",
    revisedOn: fullDay(pack.revisedOn ?? pack.adoptedOn),
    reviewedOn: fullDay(pack.reviewedOn),
  }));
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
        <PolicyForm packs={packs} given={given} />
      </Sheet>
    </>
  );
}

/** Some policies print no more than a month, and a date field holds a whole day. */
function fullDay(printed: string | null): string {
  return printed && /^\d{4}-\d{2}-\d{2}$/.test(printed) ? printed : "";
}
