/** The verdict's sentence in its weights: what is read first, the place, and the rest. */
export interface Verdict {
  /** Up to the culprit's name. */
  lead: string;
  /** Empty where the sentence names nobody. */
  culprit: string;
  /** What the culprit did, where its name comes first. */
  did: string;
  /** "OrderDao.java:38", empty where not known. */
  file: string;
  /** "a socket read on 2 loops, 300 times, longest 51 ms." */
  rest: string;
}

const BEHIND = /^(.*? behind )(.+?)(?: \(([^()]+)\))?: ([^]+)$/;
const KEPT = /^(\S+)(?: \(([^()]+)\))?( kept .+?): ([^]+)$/;
const TWOFOLD = /^(.+?): ([^]+)$/;

export function verdictOf(sentence: string): Verdict {
  const behind = BEHIND.exec(sentence);
  if (behind) return { lead: behind[1], culprit: behind[2], did: "", file: behind[3] ?? "", rest: behind[4] };
  const kept = KEPT.exec(sentence);
  if (kept) return { lead: "", culprit: kept[1], did: kept[3], file: kept[2] ?? "", rest: kept[4] };
  const twofold = TWOFOLD.exec(sentence);
  return { lead: twofold?.[1] ?? sentence, culprit: "", did: "", file: "", rest: twofold?.[2] ?? "" };
}
