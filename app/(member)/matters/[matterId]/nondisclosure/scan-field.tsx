"use client";

import { useId, useState } from "react";
import type { FormState } from "@/app/_ui/form-state";

interface ScanFieldProps {
  matterId: string;
  label: string;
  hint?: string;
  optional?: boolean;
  state?: FormState;
}

/** A scan, encrypted and kept in the matter as soon as it is chosen; the form sends its id. */
export function ScanField({ matterId, label, hint, optional, state }: ScanFieldProps) {
  const id = useId();
  const [fileId, setFileId] = useState(state?.values?.fileId ?? "");
  const [said, setSaid] = useState<{ text: string; bad?: boolean } | null>(null);
  // What became of the last file chosen counts before what the form said of an earlier one.
  const complaint = said ? (said.bad ? said.text : undefined) : state?.fields?.fileId;

  const send = async (file: File | undefined) => {
    setFileId("");
    if (!file) return setSaid(null);
    setSaid({ text: "Being kept …" });
    const body = new FormData();
    body.set("matterId", matterId);
    body.set("file", file);
    const answer = await fetch("/api/intake/signed-papers", { method: "POST", body }).catch(() => null);
    const kept = (await answer?.json().catch(() => null)) as { fileId?: string; message?: string } | null;
    if (!answer?.ok || !kept?.fileId) {
      return setSaid({ text: kept?.message ?? "It could not be sent. Choose it once more.", bad: true });
    }
    setFileId(kept.fileId);
    setSaid({ text: "Kept, encrypted." });
  };

  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
        {optional && <span className="font-normal text-soft"> · optional</span>}
      </label>
      <p id={`${id}-hint`} className="max-w-[62ch] text-note text-soft">
        {hint ?? "A PDF, or a photo of the page."}
      </p>
      <input
        id={id}
        type="file"
        accept="application/pdf,image/jpeg,image/png,image/tiff"
        aria-describedby={`${id}-hint ${id}-said`}
        aria-invalid={complaint ? true : undefined}
        className="field"
        onChange={(event) => void send(event.target.files?.[0])}
      />
      <input type="hidden" name="fileId" value={fileId} />
      <p id={`${id}-said`} role="status" className={`text-note ${complaint ? "font-semibold text-blocking" : ""}`}>
        {complaint ?? said?.text}
      </p>
    </div>
  );
}
