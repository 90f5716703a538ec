import { Masthead, Sheet } from "@/app/_ui/sheet";
import { draftAt, stepWords } from "../draft";
import { ReachForm } from "./reach-form";

export default async function ReachStep() {
  const { reach } = await draftAt("reach");
  return (
    <>
      <Masthead />
      <Sheet
        above={stepWords("reach")}
        title="How it is reached from outside"
        lede="Counsel and sign-in mails need an https address that leads to this machine: behind the city’s proxy, or through a tunnel. It is checked by going out and coming back in. Until it is, no link goes to anybody outside."
      >
        <ReachForm given={reach?.address ?? ""} />
      </Sheet>
    </>
  );
}
