import Link from "next/link";
import { Masthead, Sheet } from "@/app/_ui/sheet";
import { EnrolForm } from "./enrol/enrol-form";

/** What a browser sees that was never enrolled, is revoked, or whose 90 days are over: the same for all three. */
export function NotEnrolled({ code = "" }: { code?: string }) {
  return (
    <>
      <Masthead>Front desk</Masthead>
      <Sheet
        title="This machine is not enrolled"
        lede="The front desk opens without signing in on machines that the director has enrolled. Enrolling takes a minute and lasts 90 days."
      >
        <ol className="grid list-decimal gap-2 pl-5">
          <li>The director signs in, on any machine, and opens Settings, then Front desk.</li>
          <li>There this machine gets a name, and a code that works once, for half an hour.</li>
          <li>Open the link that is shown, or type the code here.</li>
        </ol>
        <EnrolForm code={code} />
        <p className="text-soft">
          Is somebody at the desk right now? Call your director. If you have an account,{" "}
          <Link prefetch={false} href="/sign-in?next=%2Fdesk" className="link">
            sign in
          </Link>{" "}
          and report from there.
        </p>
      </Sheet>
    </>
  );
}
