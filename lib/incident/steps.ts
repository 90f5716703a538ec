/** What one step at the desk shows. Everything on it may be read by whoever stands across the counter. */
export interface DeskStep {
  id: string;
  title: string;
  /** Words to say, as they are said. */
  say?: string;
  does: string[];
  /** What the step offers beside its words. */
  with?: "who" | "calls" | "report" | "taken" | "photos";
  /** What the one button says. */
  done: string;
}

const DESK_PATHS = ["asked", "warrant", "emergency", "threat", "problem"] as const;
export type DeskPath = (typeof DESK_PATHS)[number];

const WHO: DeskStep = {
  id: "who",
  title: "Ask who they are",
  say: "May I see your identification? And at what number can your office be reached?",
  does: ["Write down what you can. Leave empty what you cannot."],
  with: "who",
  done: "Next",
};

const SEND: DeskStep = {
  id: "report",
  title: "Write it down and send it",
  does: ["A few words are enough. It goes to the person who decides, and to nobody else."],
  with: "report",
  done: "Send the report",
};

/**
 * The steps of each path, in order. They say what to do at the counter, and never what the library will decide: that is
 * the director's. The same words are on the screen, on the printed card and in the drill.
 */
export const DESK_STEPS: Record<DeskPath, DeskStep[]> = {
  asked: [
    {
      id: "say",
      title: "Say this",
      say: "I cannot answer that myself. Our director answers for the library’s records. I am calling now.",
      does: ["You need not answer anything on the spot.", "You may take a paper. Taking it is not agreeing to it."],
      done: "I said it",
    },
    {
      id: "do-not",
      title: "Do not",
      does: [
        "Do not say whether anybody uses the library, or was here.",
        "Do not look up, print, show or hand over anything.",
        "Do not sign anything for the library.",
        "Do not delete, hide or change anything.",
        "Do not argue. Do not tell anyone but those you call on the next pages.",
      ],
      done: "Next",
    },
    WHO,
    {
      id: "call",
      title: "Call, in this order",
      does: ["Nobody answers? Call the next one.", "Say: “Somebody is at the desk about records.” No names."],
      with: "calls",
      done: "I have called",
    },
    SEND,
  ],
  warrant: [
    {
      id: "step-aside",
      title: "Do not stand in the way",
      say: "I will not stand in your way. I do not consent to anything beyond the warrant.",
      does: ["Do not obstruct, hide, delete or argue.", "Do not consent to more than the paper says."],
      done: "I said it",
    },
    {
      id: "call",
      title: "Call, in this order",
      say: "May we wait until our director or our attorney is on the telephone?",
      does: ["They may refuse to wait. Call all the same."],
      with: "calls",
      done: "I have called",
    },
    {
      id: "copy",
      title: "Ask for a copy",
      say: "May I have a copy of the warrant?",
      does: ["Photograph every page, with its back and what is attached.", "If they refuse, write down that they did."],
      with: "photos",
      done: "Next",
    },
    {
      id: "observe",
      title: "Stay and observe",
      does: [
        "Go with them where they go, if they let you.",
        "Show them only what the paper lists. Do not search for them.",
        "Answer no questions about patrons.",
        "Remember who they are, where they went, what they looked at.",
      ],
      with: "who",
      done: "Next",
    },
    {
      id: "taken",
      title: "List what is taken",
      say: "May I have a receipt for what you take?",
      does: ["Each thing on a line, and who took it. A machine: its number."],
      with: "taken",
      done: "Next",
    },
    { ...SEND, does: ["What else did you see? It goes to the person who decides, and to nobody else."] },
  ],
  emergency: [
    {
      id: "say",
      title: "Say this",
      say: "I am calling our director and our attorney now.",
      does: ["The director answers. You need not."],
      done: "I said it",
    },
    {
      id: "call",
      title: "Call the director and counsel now",
      does: [
        "Nobody answers? Call the next one.",
        "The director may act on counsel’s oral advice, written up within 24 hours.",
      ],
      with: "calls",
      done: "I have called",
    },
    WHO,
    {
      ...SEND,
      does: ["What do they say is happening, and to whom? What do they want, and by when?"],
    },
  ],
  threat: [
    {
      id: "safe",
      title: "First, be safe",
      does: [
        "If anybody is in danger, call 911 now.",
        "Step back. Do not argue. Do not promise anything.",
        "No record is handed over because of a threat.",
      ],
      done: "We are safe",
    },
    {
      id: "call",
      title: "Call, in this order",
      does: ["Nobody answers? Call the next one."],
      with: "calls",
      done: "I have called",
    },
    { ...SEND, does: ["What was said or done, in their words? Who else was there?"] },
  ],
  problem: [
    {
      ...SEND,
      does: [
        "A list left lying open, an account broken into, a stranger at a staff machine: whatever it is, it counts.",
      ],
    },
  ],
};

/** What somebody at the desk chooses between, once the first question is answered. */
export const DESK_CHOICES: readonly { path: DeskPath; label: string }[] = [
  { path: "asked", label: "They ask, or hand over a paper" },
  { path: "warrant", label: "They have a warrant and are acting now" },
  { path: "emergency", label: "They claim an emergency" },
  { path: "threat", label: "A threat, or pressure" },
  { path: "problem", label: "A breach, or another privacy problem" },
];
