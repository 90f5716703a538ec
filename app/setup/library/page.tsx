import { LibraryForm } from "@/app/_ui/library-form";
import { Masthead, Sheet } from "@/app/_ui/sheet";
import { libraryAction } from "../actions";
import { draftAt, stepWords } from "../draft";

export default async function LibraryStep() {
  const { library } = await draftAt("library");
  const given = library ? { ...library, aliases: library.aliases.join("\n") } : undefined;
  return (
    <>
      <Masthead />
      <Sheet
        above={stepWords("library")}
        title="Your library"
        lede="Papers are held against these names: a demand that is addressed to somebody else is one of the first things to see."
      >
        <LibraryForm action={libraryAction} given={given} submit="Go on" />
      </Sheet>
    </>
  );
}
