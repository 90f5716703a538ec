/** A question of a drill: what would you do now? */
interface DrillQuestion {
  asks: string;
  /** The right one first; the page mixes them. */
  answers: readonly [right: string, ...wrong: string[]];
  because: string;
}

export interface Drill {
  id: "asked-in-words" | "paper" | "warrant" | "emergency" | "pressure";
  title: string;
  scene: string;
  questions: readonly DrillQuestion[];
}

const SILENCE: DrillQuestion = {
  asks: "Whom do you tell?",
  answers: [
    "Those on the call list, and nobody else.",
    "The colleagues on my shift, so that they are warned.",
    "The patron, who has a right to know.",
  ],
  because: "There may be a duty of silence that you cannot see. Telling can be made good later; having told cannot.",
};

const REPORT: DrillQuestion = {
  asks: "They have left. What now?",
  answers: [
    "I send the report from this machine, with what I remember.",
    "I wait for the director to ask me.",
    "I write an e-mail to everybody about it.",
  ],
  because: "The report reaches the one who decides, and it is dated. Memory fades within the hour.",
};

/** What could happen at the counter, each gone through in five minutes. */
export const DRILLS: readonly [Drill, ...Drill[]] = [
  {
    id: "asked-in-words",
    title: "An officer asks, without a paper",
    scene:
      "A deputy leans over the counter, friendly. “I only need to know whether a certain young man was in here on Tuesday. You can tell me that.”",
    questions: [
      {
        asks: "What do you say first?",
        answers: [
          "“I cannot answer that myself. Our director answers for the library’s records. I am calling now.”",
          "“I did not see him on Tuesday.”",
          "“We never give out anything. You will have to leave.”",
        ],
        because: "Even a no tells something. And it is not for the desk to refuse: the director answers.",
      },
      {
        asks: "He smiles. “Just look in the computer, nobody will know.”",
        answers: [
          "I look nothing up, and ask for his identification and his office’s number.",
          "I look, but tell him nothing.",
          "I let him look himself.",
        ],
        because: "Looking it up leaves a trace and an answer. His name, badge and number are what the director needs.",
      },
      SILENCE,
      REPORT,
    ],
  },
  {
    id: "paper",
    title: "Somebody hands over a subpoena",
    scene: "A process server lays three pages on the counter. “You have been served. Sign here, please.”",
    questions: [
      {
        asks: "Do you take the paper?",
        answers: [
          "I take it, and note the time. Taking it is not agreeing to it.",
          "I refuse it.",
          "I take it and sign for the library.",
        ],
        because: "A paper that is refused may count as served all the same. A signature may say more than it should.",
      },
      {
        asks: "It names a patron, and a day next week. What do you do with her records?",
        answers: [
          "Nothing: I do not look them up, delete or change them.",
          "I print them, to be ready.",
          "I delete her history, to protect her.",
        ],
        because:
          "Deleting after a paper has come can be an offense. And what is to be handed over is not the desk’s to say.",
      },
      {
        asks: "How does the paper reach the director?",
        answers: [
          "I photograph every page in the report, and keep the paper as it is.",
          "I put it into the book drop tray for Monday.",
          "I scan it to the shared folder.",
        ],
        because: "Days are counted from today. A shared folder has many readers.",
      },
      SILENCE,
    ],
  },
  {
    id: "warrant",
    title: "They have a warrant and begin",
    scene: "Four agents come in. One holds up a paper. “Search warrant. Step away from the computers.”",
    questions: [
      {
        asks: "What do you do?",
        answers: [
          "I step aside, and say that I do not consent to anything beyond the warrant.",
          "I lock the staff room until the director comes.",
          "I help them find what they want, so that they leave sooner.",
        ],
        because: "A warrant is carried out at once: do not obstruct it. Nor does it ask you to search for them.",
      },
      {
        asks: "“Will you unlock the other machine too? It will save us coming back.” It is not on the paper.",
        answers: [
          "“I do not consent to more than the warrant. I am calling our director.”",
          "“Of course.”",
          "I unplug it.",
        ],
        because: "Consent makes lawful what the warrant does not cover.",
      },
      {
        asks: "They carry a machine out.",
        answers: [
          "I write down what, its number and who took it, and ask for a receipt.",
          "I ask them to bring it back.",
          "I take no notice; they have a list of their own.",
        ],
        because: "The desk’s list is what the receipt is later held against.",
      },
      REPORT,
    ],
  },
  {
    id: "emergency",
    title: "They say that it is an emergency",
    scene: "A detective, out of breath: “A child is missing. I need the mother’s address from your system, now.”",
    questions: [
      {
        asks: "What do you do?",
        answers: [
          "I say that I am calling our director and our attorney now, and call.",
          "I give the address; there is no time.",
          "I say that without a warrant there is nothing.",
        ],
        because: "The director may act on counsel’s oral advice within minutes. The desk decides neither way.",
      },
      {
        asks: "The director does not answer.",
        answers: ["I call the next number on the list.", "I decide myself.", "I ask the detective to come back."],
        because: "That is what the order of the list is for.",
      },
      {
        asks: "What do you write down?",
        answers: [
          "What they say is happening, to whom, what they want and by when; name, badge, number.",
          "Only the detective’s name.",
          "The child’s borrowing record.",
        ],
        because: "Counsel advises on what was said. No record is opened for it.",
      },
    ],
  },
  {
    id: "pressure",
    title: "Somebody threatens",
    scene: "“If I do not get that list of who borrowed this book, I will be back with people, and I know your name.”",
    questions: [
      {
        asks: "What comes first?",
        answers: [
          "Everybody’s safety: 911 if anyone is in danger.",
          "An argument about what the law says.",
          "The list, so that he goes away.",
        ],
        because: "Nobody is asked to be brave. The records are safe without it.",
      },
      {
        asks: "He leaves. There was no paper at all. Is there anything to report?",
        answers: [
          "Yes: a threat is reported to the director, paper or not.",
          "No, since nothing was served.",
          "Only if he comes back.",
        ],
        because: "Threats and bare demands are reported. The next one is then not the first.",
      },
      SILENCE,
    ],
  },
];

/** The answers of a question in an order of their own, the same each time: the right one is not always the first. */
export function mixed({ asks, answers }: DrillQuestion): { text: string; right: boolean }[] {
  const shift = [...asks].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % answers.length;
  const rows = answers.map((text, index) => ({ text, right: index === 0 }));
  return [...rows.slice(shift), ...rows.slice(0, shift)];
}
