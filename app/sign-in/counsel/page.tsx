import { redirect } from "next/navigation";
import { Button } from "@/app/_ui/button";
import { Notice } from "@/app/_ui/notice";
import { Masthead, Sheet } from "@/app/_ui/sheet";
import { type LinkUse, lookAtGuestLink } from "@/lib/auth/guest-link";
import { currentGuest } from "@/lib/auth/guest-session";
import { openLinkAction } from "./actions";
import { CodeForm } from "./code-form";
import { RenewalForm } from "./renewal-form";

/** Where the link in a mail to counsel leads. Opening it does nothing: only the button uses it. */
export default async function CounselDoorPage({ searchParams }: PageProps<"/sign-in/counsel">) {
  const { link, out } = await searchParams;
  const token = typeof link === "string" ? link.slice(0, 100) : null;
  const use: LinkUse | null = token === null ? null : await lookAtGuestLink(token);
  const guest = await currentGuest();
  // Whoever is in already by the same address goes on, whatever became of her link.
  if (guest && (!use || (use.kind !== "unknown" && use.email === guest.email))) redirect("/consultations");

  return (
    <>
      <Masthead>For counsel</Masthead>
      {use?.kind === "in" ? (
        <Sheet title="A library asks for your advice" lede="What you see here, and what you answer, is privileged.">
          <form action={openLinkAction} className="grid gap-4">
            <input type="hidden" name="link" value={token!} />
            <p className="max-w-[62ch]">
              You need no account. The link works once; in this browser you then stay in for a working day.
            </p>
            <div>
              <Button>Open it</Button>
            </div>
          </form>
        </Sheet>
      ) : (
        <Sheet title={use ? TOLD[use.kind].title : "Come in"} lede={use ? TOLD[use.kind].means : WELCOME}>
          {out !== undefined && <Notice tone="done">You are signed out.</Notice>}
          {use?.kind !== "withdrawn" && (
            <>
              <section aria-labelledby="renew" className="grid gap-3">
                <h2 id="renew" className="font-serif font-semibold">
                  Get a new link
                </h2>
                <RenewalForm email={use && use.kind !== "unknown" ? use.email : ""} />
              </section>
              <section aria-labelledby="code" className="grid gap-3 border-t border-hair pt-6">
                <h2 id="code" className="font-serif font-semibold">
                  Or type the code of the mail
                </h2>
                <CodeForm />
              </section>
            </>
          )}
        </Sheet>
      )}
    </>
  );
}

const WELCOME = "Open the link in the mail that the library sent you. If you cannot, ask for a new one here.";

const TOLD = {
  used: { title: "This link was used before", means: "It works once. A new one comes to the same address." },
  expired: {
    title: "This link has run out",
    means: "It worked for fourteen days. A new one comes to the same address.",
  },
  withdrawn: {
    title: "The library asks nothing of you now",
    means: "It has withdrawn its question, or the question has run out. If you did not expect that, call the library.",
  },
  unknown: {
    title: "This is not a whole link",
    means: "A part of it may be missing: some mail programs break long links. Ask for a new one, or type the code.",
  },
  in: { title: "", means: "" },
} as const;
