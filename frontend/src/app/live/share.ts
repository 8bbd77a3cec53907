import type { LiveMessage } from './events.ts';
import { openStream } from './stream.ts';

const name = 'diapason-live';

/**
 * All tabs of a browser share one stream (HTTP/1.1 allows six connections in all): the tab that holds the lock
 * opens it and passes everything on; when it goes, the next one takes over.
 */
export function shareStream(hear: (message: LiveMessage) => void): () => void {
  if (typeof EventSource === 'undefined') return () => {};
  if (!navigator.locks || typeof BroadcastChannel === 'undefined') return openStream(hear);

  const channel = new BroadcastChannel(name);
  const leaving = new AbortController();
  let last: LiveMessage = { kind: 'status', status: 'connecting' };
  let isLeader = false;

  channel.onmessage = ({ data }: MessageEvent<LiveMessage | 'hello'>) => {
    if (data !== 'hello') hear(data);
    else if (isLeader) channel.postMessage(last);
  };
  channel.postMessage('hello');

  void navigator.locks
    .request(name, { signal: leaving.signal }, () => {
      isLeader = true;
      const hadLeader = last.kind === 'status' && last.status === 'live';
      if (hadLeader) hear({ kind: 'gap' });
      const close = openStream((message) => {
        if (message.kind === 'status') last = message;
        hear(message);
        channel.postMessage(message);
      });
      return new Promise<void>((done) => {
        leaving.signal.addEventListener('abort', () => {
          close();
          done();
        });
      });
    })
    .catch(() => {});

  return () => {
    leaving.abort();
    channel.close();
  };
}
