import { ButtonLink } from "@/app/_ui/button";
import { Masthead, Sheet } from "@/app/_ui/sheet";

export default function LinkSentPage() {
  return (
    <>
      <Masthead />
      <Sheet
        title="Look into your mail"
        lede="If the address is known here, a link is on its way. It works once, within fifteen minutes, best in this browser."
      >
        <p className="max-w-[62ch]">
          No mail after a minute? Look among the unwanted ones. Where this library sends no mail yet, whoever runs the
          machine finds the link in its terminal.
        </p>
        <div>
          <ButtonLink tone="quiet" href="/sign-in">
            Use another address
          </ButtonLink>
        </div>
      </Sheet>
    </>
  );
}
