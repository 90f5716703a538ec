"use client";

import { Button } from "@/app/_ui/button";

export function PrintButton() {
  return (
    <Button type="button" tone="quiet" className="print:hidden" onClick={() => print()}>
      Print it
    </Button>
  );
}
