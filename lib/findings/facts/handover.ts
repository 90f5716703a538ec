import { defineFinder, notFound, read } from "../define-finder";
import { ownSentences } from "../voice";

// "You are further directed to produce", "please provide copies … by return fax at once"
const PRODUCE =
  /\b(?:please|directed|required|asked|requested|we (?:also )?(?:ask|request|need)|in addition|further|also)\b[^.;]{0,90}?\b(?:produce|provide|furnish|send|deliver|e-?mail|fax|turn over|hand over|give|forward|supply|disclose|release)\b[^.;]{0,160}?\b(?:cop(?:y|ies)|records?|information|logs?|history|name|address|data|list|footage)\b/i;
const NOT_NOW =
  /\bnot (?:a demand|to be (?:released|produced|sent)|asking|ask|release|produce|send|disclose|provide|required to (?:produce|disclose))\b|\bnone (?:is|are) to be\b|\buntil (?:process|a court|further|such)\b|\bpending\b|\bupon (?:service|receipt) of (?:process|a)\b|\bwill (?:be )?(?:serve|provide|obtain|seek|forward|send)|\bif (?:you|the time)\b|\bconfirm\b|\bpreserv\w+[^.]{0,200}\b(?:issuance|process)\b/i;

/** Whether a letter that asks for preservation also asks that records be handed over. */
export default defineFinder({
  key: "handover",
  needs: ["instrument"],
  find(paper, { instrument }) {
    if (instrument.value !== "preservation-request") return { ...notFound<boolean>(0.97), value: false };
    const asked = ownSentences(paper).find((s) => PRODUCE.test(s.text) && !NOT_NOW.test(s.text));
    return asked ? read(true, 0.93, asked.evidence("handover")) : read(false, 0.92, []);
  },
});
