"use client";

import { useId, useState } from "react";
import { Button } from "./button";

interface FilesFieldProps {
  matterId: string;
  /** Under which each kept file's id is sent. */
  name: string;
  label: string;
  hint: string;
  several?: boolean;
}

interface Kept {
  fileId: string;
  sha256: string;
  name: string;
}

/** Files that are encrypted and kept in the matter as soon as they are chosen; the form sends their ids. */
export function FilesField({ matterId, name, label, hint, several = false }: FilesFieldProps) {
  const id = useId();
  const [kept, setKept] = useState<Kept[]>([]);
  const [said, setSaid] = useState<{ text: string; bad: boolean }>({ text: "", bad: false });

  const send = async (chosen: FileList | null) => {
    for (const file of Array.from(chosen ?? [])) {
      setSaid({ text: "Being kept …", bad: false });
      const body = new FormData();
      body.set("file", file);
      const answer = await fetch(`/api/matters/${matterId}/kept-files`, { method: "POST", body }).catch(() => null);
      const got = (await answer?.json().catch(() => null)) as (Kept & { message?: string }) | null;
      if (!answer?.ok || !got?.fileId) {
        return setSaid({ text: got?.message ?? "It could not be sent. Choose it once more.", bad: true });
      }
      const one = { fileId: got.fileId, sha256: got.sha256, name: file.name };
      setKept((before) => (several ? [...before, one] : [one]));
      setSaid({ text: "Kept, encrypted.", bad: false });
    }
  };

  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
        <span className="font-normal text-soft"> · optional</span>
      </label>
      <p id={`${id}-hint`} className="max-w-[62ch] text-note text-soft">
        {hint}
      </p>
      <input
        id={id}
        type="file"
        multiple={several}
        aria-describedby={`${id}-hint ${id}-said`}
        onChange={(event) => send(event.target.files)}
        className="text-note file:mr-3 file:min-h-11 file:rounded-edge file:border file:border-rule file:bg-leaf file:px-4"
      />
      <p
        id={`${id}-said`}
        role="status"
        className={`text-note ${said.bad ? "font-semibold text-blocking" : "text-soft"}`}
      >
        {said.text}
      </p>
      {kept.length > 0 && (
        <ul className="grid gap-1 text-note">
          {kept.map((file) => (
            <li key={file.fileId} className="flex flex-wrap items-baseline gap-x-3">
              <input type="hidden" name={name} value={file.fileId} />
              <span className="break-all">{file.name}</span>
              <code className="break-all text-soft">{file.sha256.slice(0, 16)}…</code>
              <Button
                type="button"
                tone="plain"
                onClick={() => setKept((before) => before.filter(({ fileId }) => fileId !== file.fileId))}
              >
                Leave out
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
