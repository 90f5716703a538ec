"use client";

import { Button, ButtonLink } from "./_ui/button";
import { Sheet } from "./_ui/sheet";

interface FailedProps {
  error: Error & { digest?: string };
  reset: () => void;
}

export default function Failed({ error, reset }: FailedProps) {
  return (
    <Sheet
      title="This page could not be shown"
      lede="Something went wrong on the library's own machine. What was saved is safe, and no one outside has been told."
    >
      <div className="flex flex-wrap gap-3">
        <Button type="button" onClick={reset}>
          Try again
        </Button>
        <ButtonLink tone="quiet" href="/matters">
          Go to your matters
        </ButtonLink>
      </div>
      {error.digest && (
        <p className="text-note text-soft">
          If it happens again, give whoever runs the machine this number:{" "}
          <span className="font-semibold">{error.digest}</span>
        </p>
      )}
    </Sheet>
  );
}
