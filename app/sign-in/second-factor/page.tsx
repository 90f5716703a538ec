import Link from "next/link";
import { redirect } from "next/navigation";
import { Masthead, Sheet } from "@/app/_ui/sheet";
import { withActor } from "@/db/actor";
import { memberOf } from "@/lib/auth/actor";
import { canHavePasskeys } from "@/lib/auth/passkeys";
import { getBeginning } from "@/lib/auth/people";
import { localPath, requestOrigin } from "@/lib/auth/request";
import { listFactors } from "@/lib/auth/second-factor";
import { currentSession } from "@/lib/auth/session";
import { CodeForm } from "./code-form";
import { PasskeyForm } from "./passkey-form";

export default async function SecondFactorPage({ searchParams }: PageProps<"/sign-in/second-factor">) {
  const session = await currentSession();
  if (!session) redirect("/sign-in");
  const { next, recovery } = await searchParams;
  if (await memberOf(session)) redirect(localPath(next));
  const { factors, beginning } = await withActor({ kind: "sign-in", libraryId: session.libraryId }, async (tx) => ({
    factors: await listFactors(tx, session),
    beginning: await getBeginning(tx, session),
  }));
  if (beginning) redirect("/sign-in/begin");
  const passkey = factors.passkeys > 0 && canHavePasskeys(await requestOrigin());
  return (
    <>
      <Masthead />
      <Sheet title="Your second factor" lede={`You came in as ${session.email}. Show that it is you.`}>
        {passkey && recovery === undefined && <PasskeyForm />}
        {factors.authenticators > 0 && recovery === undefined && <CodeForm kind="code" />}
        {recovery === undefined ? (
          <p>
            <Link className="link" prefetch={false} href="/sign-in/second-factor?recovery">
              Use a recovery code instead
            </Link>
          </p>
        ) : (
          <CodeForm kind="recovery-code" />
        )}
      </Sheet>
    </>
  );
}
