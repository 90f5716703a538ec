import { Notice as Aside } from "@/app/_ui/notice";
import { Sheet } from "@/app/_ui/sheet";
import { asMember, asPerson } from "@/lib/auth/actor";
import { canHavePasskeys } from "@/lib/auth/passkeys";
import { requestOrigin } from "@/lib/auth/request";
import { listFactors } from "@/lib/auth/second-factor";
import { drawerClosesAt, listDrawer, listNoticesToMe } from "@/lib/drawer/queries";
import { getMatterRow } from "@/lib/overview/queries";
import { DrawerContents } from "./drawer-contents";
import { FreshFactor } from "./fresh-factor";

/** Everyone's drawer. Until it is opened nothing is asked that depends on what lies in it. */
export default async function DrawerPage() {
  const contents = await asMember(async (tx, member) => {
    const closesAt = await drawerClosesAt(tx, member, member.sessionId);
    if (!closesAt) return null;
    const matterIds = await listDrawer(tx, member);
    return {
      closesAt,
      timeZone: member.library.timeZone,
      notices: await listNoticesToMe(tx),
      matters: (await Promise.all(matterIds.map((id) => getMatterRow(tx, member, id)))).filter((one) => one !== null),
    };
  });
  if (contents) return <DrawerContents {...contents} />;

  const origin = await requestOrigin();
  const { passkeys } = await asPerson((tx, session) => listFactors(tx, session));
  return (
    <Sheet
      title="Sealed drawer"
      lede="Matters that a law or an order forbids to speak of lie here, for those alone who are named in them. Everyone has a drawer; whether anything lies in it is seen once it is open."
    >
      <FreshFactor submit="Open the drawer" passkey={passkeys > 0 && canHavePasskeys(origin)} />
      <WhoCouldRead />
    </Sheet>
  );
}

function WhoCouldRead() {
  return (
    <Aside title="Who else could read what the program holds">
      <p>
        Whoever runs this machine, and whoever holds both its backups and its keys. Nothing leaves the machine but mail
        without content. A passphrase, given at each start, keeps the files shut to who has the disk alone; it does not
        keep them from who can watch the machine while it runs.
      </p>
    </Aside>
  );
}
