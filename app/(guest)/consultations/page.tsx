import Link from "next/link";
import { redirect } from "next/navigation";
import { DayText } from "@/app/_ui/day";
import { Notice } from "@/app/_ui/notice";
import { Sheet } from "@/app/_ui/sheet";
import { asGuest } from "@/lib/auth/guest-session";
import { listCounselRows } from "@/lib/overview/counsel-desk";

/** All that counsel is asked. Where it is one thing, she comes to it at once. */
export default async function ConsultationsPage({ searchParams }: PageProps<"/consultations">) {
  const { declined } = await searchParams;
  const rows = await asGuest(listCounselRows);
  const [only] = rows;
  if (rows.length === 1 && only && declined === undefined) redirect(`/consultations/${only.consultationId}`);
  return (
    <Sheet title="What you are asked">
      {declined !== undefined && (
        <Notice tone="done" title="You have declined">
          <p>The library is told, and will ask somebody else. You see the matter no longer.</p>
        </Notice>
      )}
      {rows.length === 0 ? (
        <p className="text-soft">Nothing waits for you here now. You can close this page.</p>
      ) : (
        <ul className="grid">
          {rows.map((row) => (
            <li key={row.consultationId} className="grid gap-1 border-t border-hair py-4 last:border-b">
              <Link
                prefetch={false}
                href={`/consultations/${row.consultationId}`}
                className="link font-serif font-semibold"
              >
                {row.title}
              </Link>
              <span>{row.sentence}</span>
              <span className="text-note text-soft">
                received <DayText on={row.receivedOn} />
                {row.past && ", another paper has come in its place"} ·{" "}
                {row.answered ? (
                  "you have answered"
                ) : (
                  <>
                    by <DayText on={row.dueOn} today={row.today} />
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}
