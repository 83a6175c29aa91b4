/** The verdict's sentence in its weights: what is read first, the place, and the rest. */
export interface Verdict {
  /** Up to the culprit's name. */
  lead: string;
  /** Empty where the sentence names nobody. */
  culprit: string;
  /** "OrderDao.java:38", empty where not known. */
  file: string;
  /** "a socket read on 2 loops, 300 times, longest 51 ms." */
  rest: string;
}

const NAMED = /^(.*? behind )(.+?)(?: \(([^()]+)\))?: ([^]+)$/;
const TWOFOLD = /^([^:]+): ([^]+)$/;

export function verdictOf(sentence: string): Verdict {
  const named = NAMED.exec(sentence);
  if (named) return { lead: named[1], culprit: named[2], file: named[3] ?? "", rest: named[4] };
  const twofold = TWOFOLD.exec(sentence);
  return { lead: twofold?.[1] ?? sentence, culprit: "", file: "", rest: twofold?.[2] ?? "" };
}
