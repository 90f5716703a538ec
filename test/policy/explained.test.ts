import { describe, expect, test } from "vitest";
import { letterText } from "@/lib/letters/letter-text";
import { LETTERS } from "@/lib/letters/letters";
import { EXPLAINED_TITLES, explainPolicy } from "@/lib/policy/explained";
import { getPack } from "@/lib/policy/packs";
import { factsOf } from "@/test/letters/letter-facts";

const BASES = ["waukee", "independence", "cresco", "minden", "ames", "iowa", "nebraska"];

describe("the policy in plain words for whoever asks", () => {
  test.each(BASES)(
    "waukee:proc.1: says under %s who decides, what is confidential, what opens it, what to bring",
    (base) => {
      const { opening, decides, confidential, opens, bring, ends, source } = explainPolicy(getPack(base)!);
      for (const sentences of [decides, confidential, bring]) expect(sentences.length).toBeGreaterThan(0);
      for (const sentence of [opening, ...decides, ...confidential, ...bring, ends, source])
        expect(sentence).toMatch(/^[A-Z].*[.]$/s);
      expect(decides[0]).toMatch(/^The (?:Library )?Director is the lawful custodian/);
      for (const { records, by } of opens) expect(`${records}: ${by}`).toMatch(/^[A-Z].+: [A-Z]/);
      expect(source).toMatch(/on file/);
    },
  );

  test.each(BASES)("is printed under %s in the words of the desk's page, every one of them", (base) => {
    const pack = getPack(base)!;
    const facts = factsOf({ pack });
    const text = letterText(LETTERS["policy-explained"].write(facts, LETTERS["policy-explained"].defaults(facts)));
    const { opening, decides, confidential, opens, bring, ends, source } = explainPolicy(pack);
    for (const said of [
      ...Object.values(EXPLAINED_TITLES),
      opening,
      ...decides,
      ...confidential,
      ...bring,
      ends,
      source,
    ])
      expect(text).toContain(said);
    for (const { records, by, at } of opens) expect(text).toContain([records, by, at].join(" | "));
  });
});
