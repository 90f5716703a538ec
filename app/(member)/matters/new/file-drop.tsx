"use client";

import { type ReactNode, useId, useState } from "react";

const KINDS = "application/pdf,image/tiff,image/jpeg,image/png,image/webp,.pdf,.tif,.tiff,.jpg,.jpeg,.png,.webp";

interface FileDropProps {
  hint: ReactNode;
  complaint?: string;
  onFiles: (files: File[]) => void;
}

/** A place to drop the paper, a picker, and on a phone its camera. */
export function FileDrop({ hint, complaint, onFiles }: FileDropProps) {
  const [over, setOver] = useState(false);
  const id = useId();

  function take(list: FileList | null) {
    if (list && list.length > 0) onFiles([...list]);
  }

  return (
    <fieldset
      aria-label="The paper"
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
      className={`grid justify-items-center gap-4 border-2 border-dashed px-5 py-8 text-center ${over ? "border-green bg-green-wash" : complaint ? "border-blocking" : "border-rule"}`}
    >
      <p className="font-serif text-title max-sm:hidden">{over ? "Let go to add it" : "Drop the paper here"}</p>
      <div className="flex flex-wrap justify-center gap-3">
        <Picker id={`${id}-files`} onChange={take} multiple accept={KINDS} describedBy={`${id}-hint`}>
          Choose files
        </Picker>
        <Picker id={`${id}-photo`} onChange={take} accept="image/*" capture="environment" describedBy={`${id}-hint`}>
          Photograph a page
        </Picker>
      </div>
      <p id={`${id}-hint`} className="max-w-[48ch] text-note text-soft">
        {hint}
      </p>
      {complaint && (
        <p role="alert" className="font-semibold text-blocking">
          {complaint}
        </p>
      )}
    </fieldset>
  );
}

interface PickerProps {
  id: string;
  accept: string;
  multiple?: boolean;
  capture?: "environment";
  describedBy: string;
  onChange: (files: FileList | null) => void;
  children: ReactNode;
}

function Picker({ id, children, describedBy, onChange, ...rest }: PickerProps) {
  return (
    <span className={rest.capture ? "pointer-fine:hidden" : undefined}>
      <input
        {...rest}
        id={id}
        type="file"
        aria-describedby={describedBy}
        onChange={(event) => {
          onChange(event.target.files);
          event.target.value = "";
        }}
        className="peer sr-only"
      />
      <label
        htmlFor={id}
        className="inline-flex min-h-11 items-center rounded-edge border border-rule bg-leaf px-4 hover:border-soft hover:bg-shade peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-green"
      >
        {children}
      </label>
    </span>
  );
}
