import { Button } from "@/app/_ui/button";
import { Masthead, Sheet } from "@/app/_ui/sheet";

/** Where a sign-in link leads. Opening it does nothing: only the button uses the link, and a mail scanner presses none. */
export default async function ConfirmPage({ searchParams }: PageProps<"/sign-in/confirm">) {
  const { email, token } = await searchParams;
  const link = new URLSearchParams({
    email: String(email),
    token: String(token),
    callbackUrl: "/sign-in/second-factor",
  });
  return (
    <>
      <Masthead />
      <Sheet title="Sign in to Good Cause" lede={typeof email === "string" ? `As ${email}.` : undefined}>
        <form method="post" action={`/api/auth/callback/email?${link}`}>
          <Button>Sign in</Button>
        </form>
      </Sheet>
    </>
  );
}
