/** The verdict's sentence in its three weights: what is read first, the place, and the rest. */
export interface Verdict {
  /** Before the culprit's name. */
  lead: string;
  /** Empty where the sentence names nobody. */
  culprit: string;
  /** "OrderDao.java:38", empty where not known. */
  file: string;
  /** "a socket read on 2 loops, 300 times, longest 51 ms." */
  rest: string;
}

const NAMED = /^(.* behind )(.+?)(?: \(([^()]+)\))?: ([^]+)$/;

export function verdictOf(sentence: string): Verdict {
  const found = NAMED.exec(sentence);
  if (!found) return { lead: sentence, culprit: "", file: "", rest: "" };
  const [, lead, culprit, file = "", rest] = found;
  return { lead, culprit, file, rest };
}
