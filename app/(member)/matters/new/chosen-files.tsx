"use client";

import { useEffect, useState } from "react";

export interface ChosenFile {
  id: string;
  file: File;
}

interface ChosenFilesProps {
  files: ChosenFile[];
  onOrder: (files: ChosenFile[]) => void;
}

/** The files in the order of the paper's pages: dragged, or moved by their buttons. */
export function ChosenFiles({ files, onOrder }: ChosenFilesProps) {
  const [dragged, setDragged] = useState<string | null>(null);
  const [said, setSaid] = useState("");

  function move(from: number, to: number) {
    if (to < 0 || to >= files.length || from === to) return;
    const order = [...files];
    const [moved] = order.splice(from, 1);
    order.splice(to, 0, moved!);
    onOrder(order);
    setSaid(`${moved!.file.name} is now ${to + 1} of ${order.length}.`);
  }

  return (
    <div>
      {files.length > 1 && (
        <p className="pb-2 text-note text-soft">
          They are one paper, in this order. Drag them, or move them with the arrows.
        </p>
      )}
      <ol className="border-t border-hair">
        {files.map(({ id, file }, index) => (
          <li
            key={id}
            draggable={files.length > 1}
            onDragStart={() => setDragged(id)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              const from = files.findIndex((each) => each.id === dragged);
              if (from !== index) move(from, index);
            }}
            className={`flex items-center gap-3 border-b border-hair py-2 ${dragged === id ? "bg-shade" : ""} ${files.length > 1 ? "cursor-grab" : ""}`}
          >
            <Preview file={file} />
            <span className="min-w-0 flex-1">
              <span className="block truncate">{file.name}</span>
              <span className="text-note text-soft">{sizeWords(file.size)}</span>
            </span>
            {files.length > 1 && (
              <>
                <Move label={`Move ${file.name} up`} disabled={index === 0} onClick={() => move(index, index - 1)} up />
                <Move
                  label={`Move ${file.name} down`}
                  disabled={index === files.length - 1}
                  onClick={() => move(index, index + 1)}
                />
              </>
            )}
            <button
              type="button"
              onClick={() => onOrder(files.filter((each) => each.id !== id))}
              className="link min-h-11 text-note"
            >
              Remove<span className="sr-only"> {file.name}</span>
            </button>
          </li>
        ))}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}

/** A photo shows itself; what the browser cannot draw shows its kind. */
function Preview({ file }: { file: File }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!/^image\/(jpeg|png|webp)$/.test(file.type)) return;
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url ? (
    <img src={url} alt="" className="h-14 w-11 flex-none border border-rule object-cover" />
  ) : (
    <span className="grid h-14 w-11 flex-none place-content-center border border-rule bg-leaf text-note text-soft">
      {file.name.split(".").pop()?.slice(0, 4).toUpperCase()}
    </span>
  );
}

function Move({ label, up, ...rest }: { label: string; up?: boolean; disabled: boolean; onClick: () => void }) {
  return (
    <button
      type="button"
      aria-label={label}
      {...rest}
      className="grid size-9 place-content-center rounded-edge hover:bg-shade disabled:opacity-30 pointer-coarse:size-11"
    >
      <svg
        aria-hidden="true"
        viewBox="0 0 12 8"
        className={`w-3 fill-none stroke-current stroke-2 ${up ? "rotate-180" : ""}`}
      >
        <path d="m1 1.5 5 5 5-5" />
      </svg>
    </button>
  );
}

export function sizeWords(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  return `${Math.round(bytes / 100_000) / 10} MB`;
}
