import { Button } from "@/app/_ui/button";
import { Sheet } from "@/app/_ui/sheet";
import { asMember } from "@/lib/auth/actor";
import { previewDigest } from "@/lib/digest/mutations";
import { listRecipients } from "@/lib/digest/queries";
import { sendNowAction, sendTrialAction } from "../actions";
import { ReportView } from "../report-view";
import { TrialForm } from "../trial-form";

export default async function PreviewPage() {
  const { member, count } = await asMember(async (tx, member) => ({
    member,
    count: (await listRecipients(tx, member.libraryId)).length,
  }));
  const { contents, subject } = await previewDigest(member.libraryId);
  const to = count === 0 ? "nobody, and is kept to be printed" : count === 1 ? "one person" : `${count} people`;
  return (
    <Sheet above="The Board’s report" title="As it would go out now" lede={`Subject: ${subject}`}>
      <div className="flex flex-wrap items-start gap-x-4 gap-y-3 border-y border-hair py-4 print:hidden">
        <TrialForm action={sendTrialAction} />
        {member.role !== "staff" && (
          <details>
            <summary className="link flex min-h-11 cursor-pointer items-center">Send it now</summary>
            <form action={sendNowAction} className="grid gap-3 pt-2">
              <p className="max-w-[46ch]">It goes to {to}. What it counts will not be counted again in the next one.</p>
              <div>
                <Button>Send it</Button>
              </div>
            </form>
          </details>
        )}
        <a href="/api/digests/preview" target="_blank" rel="noopener" className="link flex min-h-11 items-center">
          See the mail itself
        </a>
      </div>
      <ReportView contents={contents} />
    </Sheet>
  );
}
