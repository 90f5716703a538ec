import { redirect } from "next/navigation";
import { Masthead, Sheet } from "@/app/_ui/sheet";
import { isAnyLibrarySetUp } from "@/lib/settings/queries";

export default async function SetupPage() {
  if (await isAnyLibrarySetUp()) redirect("/sign-in");
  return (
    <>
      <Masthead />
      <Sheet
        title="Open the set-up link"
        lede="This copy of Good Cause has no library yet. Whoever started it finds a link in its terminal; it is good for a day, and only with it can the library be set up."
      >
        <p>The link has run out? Stop the program with Ctrl-C and start it again: it shows a new one.</p>
      </Sheet>
    </>
  );
}
