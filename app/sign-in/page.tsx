import { redirect } from "next/navigation";
import { Notice } from "@/app/_ui/notice";
import { Masthead, Sheet } from "@/app/_ui/sheet";
import { currentMember } from "@/lib/auth/actor";
import { localPath } from "@/lib/auth/request";
import { SignInForm } from "./sign-in-form";

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { next, error, "signed-out": signedOut } = await searchParams;
  if (await currentMember()) redirect(localPath(next));
  return (
    <>
      <Masthead />
      <Sheet title="Sign in" lede="Give your e-mail address. You get a link that works once.">
        {error !== undefined && (
          <Notice tone="attention" title="That link does not work any more">
            <p>A link works once, within fifteen minutes. Ask for a new one.</p>
          </Notice>
        )}
        {signedOut !== undefined && <Notice tone="done">You are signed out.</Notice>}
        <SignInForm next={typeof next === "string" ? localPath(next) : ""} />
      </Sheet>
    </>
  );
}
