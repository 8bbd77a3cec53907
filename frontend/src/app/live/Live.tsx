import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { applyAll, patchNow } from './apply.ts';
import type { LiveEvent, LiveStatus } from './events.ts';
import { shareStream } from './share.ts';

const Status = createContext<LiveStatus>('connecting');
export const useLiveStatus = () => useContext(Status);

/** At most one re-read of the screen a second, however fast the news come. */
const rereadEvery = 1000;
const pollEvery = 15_000;

/** Keeps everything below up to date: by the stream, and by reading again now and then while it is cut. */
export function Live({ children }: { children: ReactNode }) {
  const cache = useQueryClient();
  const [status, setStatus] = useState<LiveStatus>('connecting');

  useEffect(() => {
    let waiting: LiveEvent[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    let lastRead = 0;
    const flush = () => {
      timer = undefined;
      lastRead = Date.now();
      const events = waiting;
      waiting = [];
      void applyAll(cache, events);
    };
    const stop = shareStream((message) => {
      if (message.kind === 'status') setStatus(message.status);
      else if (message.kind === 'gap') void cache.invalidateQueries();
      else {
        patchNow(cache, message.event);
        waiting.push(message.event);
        timer ??= setTimeout(flush, Math.max(50, lastRead + rereadEvery - Date.now()));
      }
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [cache]);

  useEffect(() => {
    if (status !== 'offline') return;
    const timer = setInterval(() => void cache.invalidateQueries(), pollEvery);
    return () => clearInterval(timer);
  }, [cache, status]);

  return <Status value={status}>{children}</Status>;
}
