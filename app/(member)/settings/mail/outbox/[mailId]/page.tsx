import Link from "next/link";
import { notFound } from "next/navigation";
import { Notice } from "@/app/_ui/notice";
import { Sheet } from "@/app/_ui/sheet";
import { asMember } from "@/lib/auth/actor";
import { isId } from "@/lib/ids";
import { readEml } from "@/lib/mail/eml";
import { getMail } from "@/lib/mail/queries";
import { outboxFolder } from "@/lib/mail/send-mail";
import { listNames } from "@/lib/matter/queries";
import { kindWords } from "../../kind-words";

/** Whose link lets somebody in: shown to nobody else. */
const PERSONAL = ["sign-in-link", "counsel-invitation"];

export default async function OutboxMailPage({ params }: PageProps<"/settings/mail/outbox/[mailId]">) {
  const { mailId } = await params;
  const { mail, member, names } = await asMember(async (tx, member) => ({
    mail: isId(mailId) ? await getMail(tx, member.libraryId, mailId) : null,
    member,
    names: await listNames(tx, member.libraryId),
  }));
  if (mail?.carrier !== "outbox") notFound();
  const hers = mail.toPersonId === member.id;
  const eml = hers || !PERSONAL.includes(mail.kind) ? await readEml(outboxFolder(), mail.id) : null;
  const to = (mail.toPersonId && names.get(mail.toPersonId)) ?? mail.toAddress;
  return (
    <Sheet above="Kept in the outbox folder" title={eml?.subject ?? kindWords(mail.kind)} lede={`To ${to}`}>
      {eml ? (
        <pre className="overflow-x-auto border border-hair bg-leaf p-5 font-sans whitespace-pre-wrap">{eml.text}</pre>
      ) : (
        <Notice title="This mail is not shown">
          {PERSONAL.includes(mail.kind)
            ? "It holds a link that lets somebody in. Whoever runs the machine finds it on the terminal."
            : "Its file is no longer in the folder."}
        </Notice>
      )}
      <p className="text-note text-soft">
        The file is <code>outbox/{mail.id}.eml</code> in the program’s data folder. Any mail program opens it.
      </p>
      <p>
        <Link prefetch={false} href="/settings/mail" className="link">
          Back to the mails
        </Link>
      </p>
    </Sheet>
  );
}
