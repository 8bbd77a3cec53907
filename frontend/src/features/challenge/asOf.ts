export const hour = 3_600_000;

/** The instants of a challenge that are over, on the reader's clock: from its first hour to its last, or to now. */
export function periodOf(challenge: { startsOn: string; endsOn: string }, now: number) {
  const from = new Date(`${challenge.startsOn}T00:00`).getTime();
  const end = new Date(`${challenge.endsOn}T23:59`).getTime();
  // whole hours from the first one: a slider cannot stop at what is no step of it
  const last = Math.min(now, end);
  return { from, to: from + Math.ceil((last - from) / hour) * hour };
}

/** As the browser's own field for a date and time writes it. */
export function localMinute(instant: number) {
  const date = new Date(instant);
  return new Date(instant - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
