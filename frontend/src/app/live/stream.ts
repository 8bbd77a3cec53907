import { type LiveData, type LiveMessage, liveNames } from './events.ts';

const address = '/api/v1/live';
const failuresBeforeOffline = 3;

/**
 * One event stream. A cut is resumed by the browser with Last-Event-ID; an answer that is not a stream closes
 * it for good, so it is opened anew, later each time, and what was missed is announced as a gap.
 */
export function openStream(tell: (message: LiveMessage) => void): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  let isAnew = false;

  const open = () => {
    source = new EventSource(address);
    source.onopen = () => {
      failures = 0;
      tell({ kind: 'status', status: 'live' });
      if (isAnew) tell({ kind: 'gap' });
      isAnew = false;
    };
    source.onerror = () => {
      failures += 1;
      tell({ kind: 'status', status: failures < failuresBeforeOffline ? 'connecting' : 'offline' });
      if (source?.readyState !== EventSource.CLOSED) return;
      isAnew = true;
      timer = setTimeout(open, Math.min(30_000, 1000 * 2 ** Math.min(failures, 5)));
    };
    source.addEventListener('resync', () => tell({ kind: 'gap' }));
    for (const name of liveNames)
      source.addEventListener(name, (e: MessageEvent<string>) => {
        const data = parsed(e.data);
        if (data) tell({ kind: 'event', event: { name, data } });
      });
  };

  tell({ kind: 'status', status: 'connecting' });
  open();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}

function parsed(text: string): LiveData | undefined {
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null && 'resource' in data ? (data as LiveData) : undefined;
  } catch {
    return undefined;
  }
}
