import { redirect } from "next/navigation";
import { Button } from "@/app/_ui/button";
import { Masthead, Sheet } from "@/app/_ui/sheet";
import { now } from "@/lib/clock";
import { masterKey } from "@/lib/settings/master-key";
import { isAnyLibrarySetUp } from "@/lib/settings/queries";
import { isSetupToken } from "@/lib/settings/setup-link";
import { beginAction } from "../actions";

export default async function BeginPage({ params }: PageProps<"/setup/[token]">) {
  const { token } = await params;
  if ((await isAnyLibrarySetUp()) || !isSetupToken(await masterKey(), token, now())) redirect("/setup");
  return (
    <>
      <Masthead />
      <Sheet
        title="Set up your library"
        lede="Good Cause is the desk on which your library answers legal demands for its patrons’ records. Six short steps; nothing is kept before the last one."
      >
        <ul className="grid gap-2">
          <li>Have your board’s confidentiality policy at hand: the day on which it was adopted or last reviewed.</li>
          <li>Have your phone at hand: it becomes your second factor.</li>
          <li>What you enter stays on this machine. No paper that is read here leaves it.</li>
        </ul>
        <form action={beginAction}>
          <input type="hidden" name="token" value={token} />
          <Button>Begin</Button>
        </form>
      </Sheet>
    </>
  );
}
