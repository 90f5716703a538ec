import { notFound } from "next/navigation";
import { mailWords } from "@/app/_ui/mail-words";
import { Sheet } from "@/app/_ui/sheet";
import { asMember } from "@/lib/auth/actor";
import { dayOf } from "@/lib/clock";
import { dayWords } from "@/lib/deadlines/day-words";
import { getDigest } from "@/lib/digest/queries";
import { isId } from "@/lib/ids";
import { PrintButton } from "../print-button";
import { ReportView } from "../report-view";

export default async function ArchivedDigestPage({ params }: PageProps<"/digest/[digestId]">) {
  const { digestId } = await params;
  const { digest, member } = await asMember(async (tx, member) => ({
    digest: isId(digestId) ? await getDigest(tx, member.libraryId, digestId) : null,
    member,
  }));
  if (!digest) notFound();
  const { contents, builtAt, deliveries } = digest;
  return (
    <Sheet
      above={contents.library}
      title="Requests for library records"
      lede={`Report to the Board of ${dayWords(dayOf(builtAt, member.library.timeZone))}`}
    >
      <div className="flex flex-wrap gap-4 print:hidden">
        <PrintButton />
        <a
          href={`/api/digests/${digest.id}`}
          target="_blank"
          rel="noopener"
          className="link flex min-h-11 items-center"
        >
          See the mail itself
        </a>
      </div>
      <ReportView contents={contents} />
      <section className="grid gap-2 border-t border-hair pt-6 print:hidden">
        <h2 className="font-serif font-semibold">To whom it went</h2>
        {deliveries.length === 0 ? (
          <p className="text-soft">To nobody: there was no one on the list. Print it for the Board’s packet.</p>
        ) : (
          <ul className="border-t border-hair">
            {deliveries.map(({ id, name, address, mailId, ...mail }) => (
              <Delivery key={id} name={name} address={address} mail={member.role === "staff" && mailId ? null : mail} />
            ))}
          </ul>
        )}
      </section>
    </Sheet>
  );
}

interface DeliveryProps {
  name: string;
  address: string;
  /** Null where the reader is not told what became of it. */
  mail: Parameters<typeof mailWords>[0] | null;
}

function Delivery({ name, address, mail }: DeliveryProps) {
  const state = mail && mailWords(mail);
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 border-b border-hair py-2">
      <span className="grow">
        {name} <span className="text-soft">{address}</span>
      </span>
      {state && (
        <span className={`text-note ${state.attention ? "font-semibold text-blocking" : "text-soft"}`}>
          {state.words}
        </span>
      )}
    </li>
  );
}
