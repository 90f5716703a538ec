import { notFound } from "next/navigation";
import { Button } from "@/app/_ui/button";
import { Masthead, Sheet } from "@/app/_ui/sheet";
import { readLeaveLink } from "@/lib/digest/mutations";

/** Where the link in each report leads. Opening it does nothing yet: programs that look at links are no readers. */
export default async function LeavePage({ params }: PageProps<"/leave/[token]">) {
  const { token } = await params;
  const list = await readLeaveLink(token);
  if (!list) notFound();
  return (
    <>
      <Masthead>{list.library}</Masthead>
      {list.gone ? (
        <Sheet
          title="You are off the list"
          lede="The report no longer comes to you by e-mail. The director has been told, and can give it to you on paper. To get it by e-mail again, ask the director."
        />
      ) : (
        <Sheet
          title="Leave the list"
          lede={`${list.library} sends its Board a report on requests for library records. It will no longer come to this address, and the director is told.`}
        >
          <form action={`/api/leave/${token}`} method="post">
            <input type="hidden" name="from" value="page" />
            <Button>Leave the list</Button>
          </form>
        </Sheet>
      )}
    </>
  );
}
