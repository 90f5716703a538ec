"use client";

import { useId, useRef } from "react";
import { ChosenFiles } from "@/app/(member)/matters/new/chosen-files";

interface PhotosProps {
  photos: File[];
  onPhotos: (files: File[]) => void;
  label?: string;
}

/** Photographs of the paper, page by page, in their order. */
export function Photos({ photos, onPhotos, label = "Photograph the paper" }: PhotosProps) {
  const id = useId();
  const chosen = photos.map((file, index) => ({ id: `${index} ${file.name} ${file.size}`, file }));
  const add = (list: FileList | null) => list && list.length > 0 && onPhotos([...photos, ...list]);
  return (
    <div className="grid gap-3">
      <div className="grid gap-3 pointer-coarse:grid-cols-2">
        <Picker id={`${id}-camera`} label={label} camera onFiles={add} />
        <Picker id={`${id}-files`} label="Choose pictures or files" onFiles={add} />
      </div>
      {chosen.length > 0 && <ChosenFiles files={chosen} onOrder={(order) => onPhotos(order.map(({ file }) => file))} />}
    </div>
  );
}

interface PickerProps {
  id: string;
  label: string;
  camera?: boolean;
  onFiles: (files: FileList | null) => void;
}

function Picker({ id, label, camera, onFiles }: PickerProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <span className={camera ? "pointer-fine:hidden" : undefined}>
      <input
        ref={input}
        id={id}
        type="file"
        accept={camera ? "image/*" : "image/*,application/pdf,.pdf,.tif,.tiff"}
        capture={camera ? "environment" : undefined}
        multiple={!camera}
        onChange={(event) => {
          onFiles(event.target.files);
          event.target.value = "";
        }}
        className="peer sr-only"
      />
      <label
        htmlFor={id}
        className="counter-button peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-green"
      >
        {label}
      </label>
    </span>
  );
}
