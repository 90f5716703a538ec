import { notFound } from "next/navigation";
import { Notice } from "@/app/_ui/notice";
import { asMember } from "@/lib/auth/actor";
import { isId } from "@/lib/ids";
import { isLetterKind, LETTERS } from "@/lib/letters/letters";
import { getLetterStart } from "@/lib/letters/letters-view";
import { getDraft } from "@/lib/matter/queries";
import { draftName } from "../../../draft-name";
import { LetterForm } from "../../../letter-form";

type Props = PageProps<"/matters/[matterId]/letters/write/[instrumentId]/[kind]">;

export default async function WriteLetterPage({ params, searchParams }: Props) {
  const { matterId, instrumentId, kind } = await params;
  const asked = (await searchParams).follows;
  const follows = typeof asked === "string" ? asked : null;
  if (!isId(matterId) || !isId(instrumentId) || !isLetterKind(kind) || (follows && !isId(follows))) notFound();
  const found = await asMember(async (tx, member) => {
    const start = await getLetterStart(tx, member, { matterId, instrumentId, kind, follows });
    return start && { ...start, typed: await getDraft(tx, member.libraryId, draftName(kind, instrumentId), matterId) };
  });
  if (!found) notFound();
  const { facts, letterhead, free, changed, typed } = found;
  const unavailable = LETTERS[kind].unavailable(facts);
  return (
    <main id="content" className="mx-auto grid w-full max-w-[92rem] gap-6 px-5 py-8">
      <header className="grid gap-1">
        <h1 className="font-serif text-title font-semibold">{LETTERS[kind].title}</h1>
        <p className="max-w-[68ch] text-soft">{LETTERS[kind].purpose}</p>
      </header>
      {changed && (
        <Notice tone="attention" title="There is a newer version of this letter.">
          <p>
            Somebody changed it after the version that you opened. Go back to the letters, and start from the newest.
          </p>
        </Notice>
      )}
      {unavailable ? (
        <Notice tone="attention" title="This cannot be written now.">
          <p>{unavailable}</p>
        </Notice>
      ) : (
        <LetterForm {...{ matterId, instrumentId, kind, facts, letterhead, free, follows, typed }} />
      )}
    </main>
  );
}
