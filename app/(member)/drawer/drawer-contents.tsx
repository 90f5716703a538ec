import Link from "next/link";
import { Button } from "@/app/_ui/button";
import { DayText } from "@/app/_ui/day";
import { SilenceNotice } from "@/app/_ui/silence-notice";
import type { Notice } from "@/lib/drawer/queries";
import type { MatterRow } from "@/lib/overview/matter-view";
import { stepHref } from "../matters/step-href";
import { closeDrawerAction, confirmNoticeAction } from "./actions";

type Sealed = MatterRow & { today: string };

interface DrawerContentsProps {
  closesAt: Date;
  timeZone: string;
  notices: Notice[];
  matters: Sealed[];
}

/** What lies in an open drawer: notices to confirm, and the matters that name the reader. */
export function DrawerContents({ closesAt, timeZone, notices, matters }: DrawerContentsProps) {
  const time = new Intl.DateTimeFormat("en-US", { timeZone, hour: "numeric", minute: "2-digit" }).format(closesAt);
  const toConfirm = notices.filter(({ confirmedOn }) => !confirmedOn);
  const confirmed = notices.filter(({ confirmedOn, matterId }) => confirmedOn && !matterId);
  return (
    <main id="content" className="mx-auto grid w-full max-w-[64rem] gap-8 px-5 py-8">
      <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-3">
        <div>
          <h1 className="font-serif text-title font-semibold">Sealed drawer</h1>
          <p className="text-soft">It closes by itself at {time}, later while you work in it.</p>
        </div>
        <form action={closeDrawerAction}>
          <Button tone="quiet">Close it now</Button>
        </form>
      </header>

      {toConfirm.length > 0 && (
        <section aria-labelledby="notices" className="grid gap-4">
          <h2 id="notices" className="border-b border-rule pb-1 font-serif font-semibold">
            Notices to confirm
          </h2>
          {toConfirm.map((notice) => (
            <NoticeToMe key={notice.tellingId} notice={notice} />
          ))}
        </section>
      )}

      <section aria-labelledby="sealed">
        <h2 id="sealed" className="border-b border-rule pb-1 font-serif font-semibold">
          Sealed matters that name you
        </h2>
        {matters.length === 0 ? (
          <p className="py-4 text-soft">Nothing lies here.</p>
        ) : (
          <ul>
            {matters.map((matter) => (
              <SealedRow key={matter.id} matter={matter} />
            ))}
          </ul>
        )}
      </section>

      {confirmed.length > 0 && (
        <section aria-labelledby="confirmed" className="grid gap-4">
          <h2 id="confirmed" className="border-b border-rule pb-1 font-serif font-semibold">
            Still binding you
          </h2>
          {confirmed.map((notice) => (
            <NoticeToMe key={notice.tellingId} notice={notice} />
          ))}
        </section>
      )}

      <p className="max-w-[68ch] text-soft">
        Nothing here is in any list, search, calendar, digest or mail. Do not copy it to a place where others read.
      </p>
    </main>
  );
}

function NoticeToMe({ notice }: { notice: Notice }) {
  const title = notice.matterId ? "You were told of a sealed matter" : "You saw a matter before it was sealed";
  return <SilenceNotice title={title} notice={notice} confirm={confirmNoticeAction} />;
}

function SealedRow({ matter }: { matter: Sealed }) {
  const { nextStep } = matter;
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-hair py-3 md:grid-cols-[minmax(0,1fr)_18rem_14rem] md:items-baseline">
      <Link prefetch={false} href={`/matters/${matter.id}`} className="link justify-self-start font-serif">
        {matter.title}
      </Link>
      {nextStep.waitingFor === "nobody" ? (
        <span className="text-soft">{nextStep.sentence}</span>
      ) : (
        <Link prefetch={false} href={stepHref(matter)} className="link justify-self-start">
          {nextStep.sentence}
        </Link>
      )}
      <span>{nextStep.by ? <DayText on={nextStep.by} today={matter.today} /> : ""}</span>
    </li>
  );
}
