"use client";

import { Button } from "@/app/_ui/button";

export function PrintButton() {
  return (
    <Button type="button" tone="quiet" onClick={() => window.print()}>
      Print it
    </Button>
  );
}
