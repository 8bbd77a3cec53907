/** The short names of what a screen may hear; EventSource has no "any event". */
export const liveNames = [
  'standings.changed',
  'challenge.changed',
  'delivery.received',
  'connection.changed',
  'member.changed',
  'inbox.changed',
  'persona.changed',
  'import.changed',
] as const;

export type LiveName = (typeof liveNames)[number];
export type LiveEvent = { name: LiveName; data: LiveData };
export type LiveData = { resource: string; version: number; at: string } & Record<string, unknown>;
export type LiveStatus = 'connecting' | 'live' | 'offline';

/** What the tab that holds the connection tells the others. */
export type LiveMessage =
  | { kind: 'event'; event: LiveEvent }
  | { kind: 'status'; status: LiveStatus }
  /** Events were missed: everything on screen must be read again. */
  | { kind: 'gap' };
