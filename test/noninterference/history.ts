import fc from "fast-check";

/** One thing that somebody does. `no` is its own number, the same whether others are left out or not. */
export type Action = { no: number; sealed: boolean } & (
  | { does: "take-in"; by: Person; text: number; matter: number }
  | { does: "read"; matter: number }
  | { does: "open"; matter: number }
  | { does: "confirm"; matter: number; key: number }
  | { does: "draft"; by: Person; matter: number; form: number }
  | { does: "view"; by: Person; matter: number }
  | { does: "retitle"; by: Person; matter: number; text: number }
  | { does: "seal"; matter: number }
  | { does: "bar"; matter: number }
  | { does: "tell"; matter: number; text: number }
  | { does: "event"; matter: number }
  | { does: "drawer" }
  | { does: "rows"; matter: number }
  | { does: "mail"; matter: number }
  | { does: "put-away"; matter: number }
  | { does: "hold"; matter: number }
  | { does: "put-out"; matter: number }
);
type Person = "director" | "designee" | "staff";

/** A history, and who is the custodian of the sealed matters: the others are the uncleared. */
export interface History {
  seed: number;
  custodian: "director" | "designee";
  actions: Action[];
}

const small = fc.nat({ max: 2 });
const person = fc.constantFrom<Person>("director", "designee", "staff");

/** How a matter ends: closed, held for longer, purged. */
const end = (["put-away", "hold", "put-out"] as const).map((does) =>
  fc.record({ does: fc.constant(does), matter: small }),
);

const open = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant("take-in" as const), by: person, text: small, matter: small }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("open" as const), matter: small }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant("read" as const), matter: small }) },
  fc.record({ does: fc.constant("confirm" as const), matter: small, key: small }),
  fc.record({ does: fc.constant("draft" as const), by: person, matter: small, form: small }),
  fc.record({ does: fc.constant("view" as const), by: person, matter: small }),
  fc.record({ does: fc.constant("retitle" as const), by: person, matter: small, text: small }),
  ...end,
);

const sealed = fc.oneof(
  { weight: 2, arbitrary: fc.record({ does: fc.constant("read" as const), matter: small }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("rows" as const), matter: small }) },
  fc.record({ does: fc.constant("bar" as const), matter: small }),
  fc.record({ does: fc.constant("tell" as const), matter: small, text: small }),
  fc.record({ does: fc.constant("event" as const), matter: small }),
  fc.record({ does: fc.constant("drawer" as const) }),
  fc.record({ does: fc.constant("mail" as const), matter: small }),
  fc.record({ does: fc.constant("retitle" as const), by: fc.constant<Person>("director"), matter: small, text: small }),
  fc.record({ does: fc.constant("draft" as const), by: fc.constant<Person>("director"), matter: small, form: small }),
  ...end,
);

/** Open actions with sealed ones mixed in among them. The sealed matter is taken in and sealed before the rest of it. */
export const history: fc.Arbitrary<History> = fc
  .record({
    seed: fc.nat({ max: 1_000_000 }),
    custodian: fc.constantFrom("director" as const, "designee" as const),
    text: small,
    begins: fc.nat({ max: 4 }),
    open: fc.array(open, { minLength: 4, maxLength: 9 }),
    sealed: fc.array(fc.record({ place: fc.nat({ max: 20 }), action: sealed }), { minLength: 3, maxLength: 8 }),
  })
  .map(({ seed, custodian, text, begins, open, sealed }) => {
    const mixed: { sealed: boolean; action: object }[] = open.map((action) => ({ sealed: false, action }));
    const rows = { place: 20, action: { does: "rows", matter: 0 } };
    const after = [...sealed, rows].map(({ place, action }) => ({ place: begins + 2 + place, action }));
    const secret = [
      { place: begins, action: { does: "take-in", by: custodian, text, matter: 0 } },
      { place: begins + 1, action: { does: "seal", matter: 0 } },
      ...after.sort((a, b) => a.place - b.place),
    ];
    for (const { place, action } of secret) mixed.splice(Math.min(place, mixed.length), 0, { sealed: true, action });
    return {
      seed,
      custodian,
      actions: inOrder(mixed.map(({ sealed, action }, no) => ({ no, sealed, ...action }) as Action)),
    };
  });

// Splicing may have put something of the sealed matter before its beginning: its own actions keep their own order.
function inOrder(actions: Action[]): Action[] {
  const rank = (action: Action) => (action.does === "take-in" ? 0 : action.does === "seal" ? 1 : 2);
  const secret = actions.filter((action) => action.sealed).sort((a, b) => rank(a) - rank(b) || a.no - b.no);
  let next = 0;
  return actions.map((action) => (action.sealed ? { ...secret[next++]!, no: action.no } : action));
}
