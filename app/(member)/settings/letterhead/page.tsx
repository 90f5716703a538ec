import { Sheet } from "@/app/_ui/sheet";
import { asMember } from "@/lib/auth/actor";
import { getLetterhead } from "@/lib/letters/queries";
import { keepLetterheadAction } from "./actions";
import { LetterheadForm } from "./letterhead-form";

export default async function LetterheadPage() {
  const { letterhead, mayChange } = await asMember(async (tx, member) => ({
    letterhead: await getLetterhead(tx, member.libraryId, null),
    mayChange: member.role !== "staff",
  }));
  return (
    <Sheet
      title="Letterhead"
      lede="Every letter begins with the library’s name; beside it stand its address, telephone and e-mail, as you write them here. Letters that were kept before stay as they were."
    >
      {mayChange ? (
        <LetterheadForm action={keepLetterheadAction} letterhead={letterhead} />
      ) : (
        <p className="font-serif whitespace-pre-line">{[letterhead.library, ...letterhead.lines].join("\n")}</p>
      )}
    </Sheet>
  );
}
