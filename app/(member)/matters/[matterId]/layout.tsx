import { PageTabs } from "@/app/_ui/page-tabs";
import { asMember } from "@/lib/auth/actor";
import { isId } from "@/lib/ids";
import { getMatterTitle } from "@/lib/overview/queries";
import { isPurged } from "@/lib/purge/queries";
import { noteView } from "@/lib/sealing/mutations";
import { MATTER_PAGES } from "./matter-pages";
import { MatterTrail } from "./matter-trail";

/** Above every page of a matter: whose it is, and its other pages. Where there is none, the page itself says so. */
export default async function MatterLayout({ children, params }: LayoutProps<"/matters/[matterId]">) {
  const { matterId } = await params;
  const { title, purged } = isId(matterId)
    ? await asMember(async (tx, member) => {
        const found = await getMatterTitle(tx, member, matterId);
        if (found !== null) await noteView(tx, member, matterId);
        return { title: found, purged: found !== null && (await isPurged(tx, member.libraryId, matterId)) };
      })
    : { title: null, purged: false };
  return (
    <>
      {title !== null && (
        <div className="border-b border-hair print:hidden">
          <div
            className={`mx-auto grid w-full max-w-[132rem] grid-cols-[minmax(0,1fr)] px-5 pt-2 ${purged ? "pb-2" : ""}`}
          >
            <MatterTrail base={`/matters/${matterId}`} title={title} />
            {purged || <PageTabs label="This matter" base={`/matters/${matterId}`} pages={MATTER_PAGES} />}
          </div>
        </div>
      )}
      {children}
    </>
  );
}
