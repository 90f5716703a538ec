import { ButtonLink } from "@/app/_ui/button";
import { dayWords } from "@/lib/deadlines/day-words";
import type { Silence } from "@/lib/nondisclosure/queries";
import { GROUND_WORDS, type PersonTold } from "@/lib/nondisclosure/types";
import { TellForm } from "./tell-form";
import { TellingForm } from "./telling-form";
import { HOW_WORDS } from "./words";

/** Everyone who was told, on what ground, and whether the notice reached her. */
export function ToldSection({ silence }: { silence: Silence }) {
  const { matterId, told, decides, today, colleagues, standing } = silence;
  const named = new Set(told.filter((one) => one.named).map(({ personId }) => personId));
  return (
    <div className="grid gap-5">
      <ul>
        {told.map((person) => (
          <li
            key={person.id}
            className="grid gap-x-6 gap-y-1 border-b border-hair py-3 first:pt-0 md:grid-cols-[16rem_minmax(0,1fr)_16rem]"
          >
            <div>
              <p className="font-semibold">{person.name}</p>
              {person.office && <p className="text-note text-soft">{person.office}</p>}
              <p className="text-note text-soft">{person.named ? "Sees the matter here" : "Does not see it here"}</p>
            </div>
            <div className="max-w-[62ch]">
              <p>
                {capital(GROUND_WORDS[person.ground])}, {dayWords(person.toldOn)}, {HOW_WORDS[person.how]}.
              </p>
              <p className="text-soft">{person.reason}</p>
              <p className="text-note">{noticeWords(person)}</p>
            </div>
            <div className="grid content-start justify-items-start gap-1">
              {standing === "sealed" && !person.sawNothing && (
                <a className="link" href={`/matters/${matterId}/nondisclosure/sheets/${person.id}`}>
                  Gag sheet
                </a>
              )}
              {person.sheetFileId && (
                <a className="link" href={`/api/signed-papers/${person.sheetFileId}`}>
                  The signed sheet
                </a>
              )}
            </div>
            {decides && standing === "sealed" && (
              <details className="md:col-span-3">
                <summary className="link inline-block min-h-6">Note what followed</summary>
                <TellingForm matterId={matterId} person={person} today={today} />
              </details>
            )}
          </li>
        ))}
      </ul>
      {decides && standing === "sealed" && (
        <details className="group">
          <summary className="link inline-block min-h-6">Tell somebody else</summary>
          <TellForm
            matterId={matterId}
            today={today}
            colleagues={colleagues.filter(({ personId }) => !named.has(personId))}
          />
        </details>
      )}
      {decides && (
        <div>
          <ButtonLink tone="quiet" href={`/matters/${matterId}/nondisclosure/list`}>
            The list for the authority
          </ButtonLink>
        </div>
      )}
    </div>
  );
}

function noticeWords({
  noticeGivenOn,
  confirmedOn,
  sheetSignedOn,
  sawNothing,
  ground,
  saw,
  mailAllowedTo,
}: PersonTold) {
  const said = [];
  if (ground === "custodian") said.push("Answers for it.");
  else if (sawNothing) said.push("Saw nothing of it: nothing was said to her.");
  else if (saw === "could-see" && !noticeGivenOn)
    said.push("Whether she saw it is not known. Note that she saw nothing, or give her the notice.");
  else if (!noticeGivenOn && !sheetSignedOn) said.push("The notice was not given yet.");
  if (noticeGivenOn) said.push(`Notice given ${dayWords(noticeGivenOn)}.`);
  if (confirmedOn) said.push(`Confirmed ${dayWords(confirmedOn)}.`);
  if (sheetSignedOn) said.push(`Gag sheet signed ${dayWords(sheetSignedOn)}.`);
  if (mailAllowedTo !== null) said.push("A mail without content is allowed.");
  return said.join(" ");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
