import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const run = process.env.DIAPASON_STATE_DIR ? join(process.env.DIAPASON_STATE_DIR, 'run') : undefined;

/** Whether this run started the product itself, so that its parts may be held and killed. */
export const isOurs = run !== undefined && existsSync(run);

/** The process of a part of the product, from the file that the launcher keeps of it. */
export function pidOf(part: string): number {
  const pid = Number(/^pid=(\d+)$/m.exec(readFileSync(join(run ?? '', `${part}.pid`), 'utf8'))?.[1]);
  if (!pid) throw new Error(`${part} has no process`);
  return pid;
}

export const signal = (part: string, how: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL') => process.kill(pidOf(part), how);
