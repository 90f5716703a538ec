import type { ReactNode } from "react";
import { type Day, GOOD_CAUSE_TESTS, type GoodCause } from "@/lib/findings/types";
import type { FactView, FindingView } from "@/lib/overview/instrument-view";
import {
  FINDING_LEVEL_LABELS,
  GOOD_CAUSE_LABELS,
  IMPOSED_LABELS,
  INSTRUMENT_LABELS,
  ISSUER_ROLE_LABELS,
  NONDISCLOSURE_AUTHORITY_LABELS,
  RECORD_LABELS,
  SEAL_LABELS,
  SHOWING_LABELS,
  SIGNATURE_LABELS,
} from "@/messages/labels";
import { DayText } from "./day";

export type Entry = FindingView | FactView;
type Value = Pick<Entry, "key" | "value">;

/** A value in the reader's words; what the paper says in serif, what we call it in sans. */
export function ValueText({ entry, today }: { entry: Value; today: Day }): ReactNode {
  const { key, value } = entry as FindingView;
  if (value === null) return null;
  switch (key) {
    case "instrument":
      return INSTRUMENT_LABELS[value].label;
    case "findingLevel":
      return FINDING_LEVEL_LABELS[value].label;
    case "court":
      return <Said>{value.name}</Said>;
    case "issuer":
      return value.name ? (
        <>
          <Said>{value.name}</Said>, {ISSUER_ROLE_LABELS[value.role]}
        </>
      ) : (
        capital(ISSUER_ROLE_LABELS[value.role])
      );
    case "signature":
      return capital(SIGNATURE_LABELS[value]);
    case "seal":
      return capital(SEAL_LABELS[value]);
    case "issuedOn":
      return <DayText on={value} />;
    case "returnOn":
    case "executeBy":
      return <DayText on={value} today={today} />;
    case "requester":
      return <Lines of={[value.name, value.agency, value.phone, value.email]} />;
    case "records":
      return value.length ? value.map((category) => RECORD_LABELS[category].label).join(" · ") : "None";
    case "subjects":
    case "authorities":
      return value.length ? <Lines of={value} /> : "None";
    case "period":
      return <Period {...value} />;
    case "goodCause":
      return <Showing value={value} />;
    case "nondisclosure":
      return (
        <>
          {IMPOSED_LABELS[value.imposed].label}
          {value.authority.length > 0 &&
            `, under ${value.authority.map((id) => NONDISCLOSURE_AUTHORITY_LABELS[id]).join(" and ")}`}
          {value.until && (
            <>
              , until <DayText on={value.until} today={today} />
            </>
          )}
        </>
      );
    case "attachments":
      return value.length ? <Attachments of={value} /> : "None named";
    case "caseNumber":
    case "caption":
    case "recipient":
    case "returnPlace":
      return <Said>{value}</Said>;
    default:
      return value ? "Yes" : "No";
  }
}

function Said({ children }: { children: ReactNode }) {
  return <span className="font-serif">{children}</span>;
}

function Lines({ of }: { of: (string | null)[] }) {
  return of
    .filter((line) => line !== null)
    .map((line) => (
      <span key={line} className="block font-serif">
        {line}
      </span>
    ));
}

function Period({ from, to }: { from: Day | null; to: Day | null }) {
  if (from && to) {
    return (
      <>
        <DayText on={from} /> – <DayText on={to} />
      </>
    );
  }
  if (from) return ["From ", <DayText key="from" on={from} />, " on"];
  if (to) return ["Up to ", <DayText key="to" on={to} />];
  return "All the time there is";
}

function Showing({ value }: { value: GoodCause }) {
  const groups = (["found", "asserted", "absent"] as const).map((showing) => ({
    showing,
    tests: GOOD_CAUSE_TESTS.filter((test) => value[test] === showing),
  }));
  return groups
    .filter(({ tests }) => tests.length > 0)
    .map(({ showing, tests }) => (
      <span key={showing} className="block">
        <span className={showing === "absent" ? "text-soft" : "font-semibold"}>
          {capital(SHOWING_LABELS[showing])}:{" "}
        </span>
        <span className={showing === "absent" ? "text-soft" : undefined}>
          {tests.map((test) => GOOD_CAUSE_LABELS[test].label.toLowerCase()).join(" · ")}
        </span>
      </span>
    ));
}

function Attachments({ of }: { of: { label: string; present: boolean | null }[] }) {
  return of.map(({ label, present }) => (
    <span key={label} className="block">
      <Said>{label}</Said>
      <span className={present === false ? "font-semibold" : "text-soft"}>
        {present ? ", here" : present === false ? ", not here" : ", unclear whether it is here"}
      </span>
    </span>
  ));
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
