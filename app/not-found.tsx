import { ButtonLink } from "./_ui/button";
import { Sheet } from "./_ui/sheet";

/** The same for what never was, what is gone, and what the reader may not know of. */
export default function NotFound() {
  return (
    <Sheet
      title="There is nothing here"
      lede="The address may be mistyped, or it leads to something that you cannot open. Nothing has been lost."
    >
      <div>
        <ButtonLink href="/matters">Go to your matters</ButtonLink>
      </div>
    </Sheet>
  );
}
