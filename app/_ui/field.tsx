"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import type { FormState } from "./form-state";

interface Labelled {
  label: string;
  name: string;
  /** One short sentence, always in view. */
  hint?: ReactNode;
  /** The state of the form it stands in: it brings back what was typed, and the complaint about it. */
  state?: FormState;
  error?: string;
}

function useField({ name, hint, state, error }: Labelled) {
  const id = useId();
  const complaint = error ?? state?.fields?.[name];
  const described = [hint && `${id}-hint`, complaint && `${id}-error`].filter(Boolean).join(" ");
  return {
    complaint,
    id,
    typed: state?.values?.[name],
    aria: {
      id,
      name,
      "aria-invalid": complaint ? true : undefined,
      "aria-describedby": described || undefined,
    } as const,
  };
}

function Frame({ id, label, hint, complaint, optional, children }: FrameProps) {
  return (
    <div className="grid content-start gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
        {optional && <span className="font-normal text-soft"> · optional</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="max-w-[62ch] text-note text-soft">
          {hint}
        </p>
      )}
      {children}
      <Complaint id={id}>{complaint}</Complaint>
    </div>
  );
}

interface FrameProps {
  id: string;
  label: string;
  hint?: ReactNode;
  complaint?: string;
  optional?: boolean;
  children: ReactNode;
}

function Complaint({ id, children }: { id: string; children?: string }) {
  if (!children) return null;
  return (
    <p id={`${id}-error`} className="text-note font-semibold text-blocking">
      {children}
    </p>
  );
}

type Own<T extends "input" | "textarea" | "select"> = Labelled & { optional?: boolean } & ComponentProps<T>;

export function TextField({ label, name, hint, state, error, optional, className = "", ...rest }: Own<"input">) {
  const { id, typed, complaint, aria } = useField({ label, name, hint, state, error });
  return (
    <Frame {...{ id, label, hint, complaint, optional }}>
      <input type="text" {...rest} {...aria} {...initial(rest, typed)} className={`field ${className}`} />
    </Frame>
  );
}

export function TextArea({ label, name, hint, state, error, optional, className = "", ...rest }: Own<"textarea">) {
  const { id, typed, complaint, aria } = useField({ label, name, hint, state, error });
  return (
    <Frame {...{ id, label, hint, complaint, optional }}>
      <textarea
        rows={4}
        {...rest}
        {...aria}
        {...initial(rest, typed)}
        className={`field leading-relaxed ${className}`}
      />
    </Frame>
  );
}

/** `children` are its options. */
export function SelectField({ label, name, hint, state, error, optional, className = "", ...rest }: Own<"select">) {
  const { id, typed, complaint, aria } = useField({ label, name, hint, state, error });
  return (
    <Frame {...{ id, label, hint, complaint, optional }}>
      <div className="relative">
        {/* A select does not follow its default: what was typed before comes back as another one. */}
        <select key={typed} {...rest} {...aria} {...initial(rest, typed)} className={`field ${className}`} />
        <svg
          aria-hidden="true"
          viewBox="0 0 12 8"
          className="pointer-events-none absolute top-1/2 right-3 w-3 -translate-y-1/2 fill-none stroke-current stroke-[1.6] text-soft"
        >
          <path d="m1 1.5 5 5 5-5" />
        </svg>
      </div>
    </Frame>
  );
}

/** React warns of both a value and a default: what is controlled stays so. */
function initial({ value, defaultValue }: { value?: unknown; defaultValue?: unknown }, typed: string | undefined) {
  return value === undefined ? { defaultValue: typed ?? (defaultValue as string | undefined) } : {};
}

interface ChoicesProps extends Omit<Labelled, "label"> {
  legend: ReactNode;
  options: { value: string; label: ReactNode; hint?: ReactNode }[];
  defaultValue?: string;
  value?: string;
  onChoose?: (value: string) => void;
  required?: boolean;
  columns?: boolean;
  /** Side by side, for a word each. */
  row?: boolean;
}

/** One of a few, all in view. */
export function Choices({
  legend,
  name,
  hint,
  state,
  error,
  options,
  onChoose,
  required,
  columns,
  row,
  ...rest
}: ChoicesProps) {
  const { id, typed, complaint, aria } = useField({ label: "", name, hint, state, error });
  const chosen = typed ?? rest.defaultValue;
  return (
    <fieldset aria-describedby={aria["aria-describedby"]} className="grid gap-1.5">
      <legend className="mb-1.5 font-semibold">{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="-mt-1 max-w-[62ch] text-note text-soft">
          {hint}
        </p>
      )}
      <div className={row ? "flex flex-wrap gap-x-6" : columns ? "grid gap-x-6 sm:grid-cols-2" : "grid"}>
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-9 cursor-pointer gap-3 py-1.5 pointer-coarse:min-h-11 pointer-coarse:py-2"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              required={required}
              className="tick mt-0.5"
              {...(rest.value === undefined
                ? { defaultChecked: option.value === chosen }
                : { checked: option.value === rest.value })}
              onChange={() => onChoose?.(option.value)}
            />
            <span>
              {option.label}
              {option.hint && <span className="block text-note text-soft">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <Complaint id={id}>{complaint}</Complaint>
    </fieldset>
  );
}

interface TickProps extends Omit<ComponentProps<"input">, "type"> {
  label: ReactNode;
  name: string;
  hint?: ReactNode;
  state?: FormState;
}

/** Yes, or left alone. */
export function Tick({ label, hint, state, ...rest }: TickProps) {
  const id = useId();
  const complaint = state?.fields?.[rest.name];
  return (
    <div>
      <label className="flex min-h-11 cursor-pointer gap-3 py-2">
        <input
          {...rest}
          type="checkbox"
          aria-invalid={complaint ? true : undefined}
          aria-describedby={complaint ? `${id}-error` : undefined}
          className="tick mt-0.5"
        />
        <span>
          {label}
          {hint && <span className="block text-note text-soft">{hint}</span>}
        </span>
      </label>
      <Complaint id={id}>{complaint}</Complaint>
    </div>
  );
}
