import { Masthead, Sheet } from "@/app/_ui/sheet";
import { getPack } from "@/lib/policy/packs";
import { draftAt, stepWords } from "../draft";
import { DirectorForm } from "./director-form";

export default async function DirectorStep() {
  const { policy, director } = await draftAt("director");
  const title = getPack(policy?.pack ?? "")?.custodian.title ?? "Library Director";
  return (
    <>
      <Masthead />
      <Sheet
        above={stepWords("director")}
        title="You, the director"
        lede={`By the policy the lawful custodian of the library’s records is the ${title}. She decides, in writing; others can be invited later.`}
      >
        <DirectorForm given={director} />
      </Sheet>
    </>
  );
}
