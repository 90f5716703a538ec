import { RecoveryCodes } from "@/app/_ui/recovery-codes";
import { Masthead, Sheet } from "@/app/_ui/sheet";
import { draftAt, stepWords } from "../draft";
import { RecoveryCodesForm } from "./recovery-codes-form";

export default async function RecoveryCodesStep() {
  const { recoveryCodes = [] } = await draftAt("recovery-codes");
  return (
    <>
      <Masthead />
      <Sheet
        above={stepWords("recovery-codes")}
        title="Your recovery codes"
        lede="If the phone or key is lost, one of these lets you in; each works once. Keep them on paper, away from this computer. They are shown this one time."
      >
        <RecoveryCodes codes={recoveryCodes} />
        <RecoveryCodesForm />
      </Sheet>
    </>
  );
}
