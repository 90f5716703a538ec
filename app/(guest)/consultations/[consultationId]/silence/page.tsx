import Link from "next/link";
import { notFound } from "next/navigation";
import { Sheet } from "@/app/_ui/sheet";
import { SilenceNotice } from "@/app/_ui/silence-notice";
import { asGuest } from "@/lib/auth/guest-session";
import { isId } from "@/lib/ids";
import { getCounselSilence } from "@/lib/overview/counsel-silence";
import { confirmCounselNoticeAction } from "./actions";
import { HandOverForm } from "./hand-over-form";

/** What binds counsel too, before she reads on; and custody, which she can pass on when its custodian cannot sign. */
export default async function CounselSilencePage({ params }: PageProps<"/consultations/[consultationId]/silence">) {
  const { consultationId } = await params;
  if (!isId(consultationId)) notFound();
  const silence = await asGuest((tx) => getCounselSilence(tx, consultationId));
  if (!silence) notFound();
  const { notice, successors } = silence;
  const custodian = successors.find(({ answers }) => answers);
  return (
    <Sheet
      title={notice.confirmedOn ? "What binds you to silence" : "Before you read on: this binds you to silence"}
      lede={
        notice.confirmedOn ? (
          <Link prefetch={false} href={`/consultations/${consultationId}`} className="link">
            To what you are asked
          </Link>
        ) : (
          "The library may tell you for legal advice. What it may not tell others, you may not either."
        )
      }
    >
      <section aria-labelledby="notice" className="grid gap-4">
        <h2 id="notice" className="border-b border-rule pb-1 font-serif font-semibold">
          The notice
        </h2>
        <SilenceNotice title="You were told, as counsel" notice={notice} confirm={confirmCounselNoticeAction} />
      </section>
      {notice.confirmedOn && successors.length > 0 && (
        <section aria-labelledby="custody" className="grid gap-4">
          <h2 id="custody" className="border-b border-rule pb-1 font-serif font-semibold">
            If the custodian cannot sign
          </h2>
          <p className="max-w-[62ch]">
            {custodian ? `${custodian.name} answers for it.` : "Nobody at the library answers for it now."} A deadline
            does not wait for one login: where she is ill, away or gone, you can hand it to another member of the
            library under your signature.
          </p>
          <HandOverForm consultationId={consultationId} successors={successors} />
        </section>
      )}
    </Sheet>
  );
}
