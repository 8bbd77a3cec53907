import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

const lookEvery = 5 * 60_000;
const built = (page: Document) =>
  [...page.querySelectorAll('script[src]')].map((script) => script.getAttribute('src')).join();

/** A screen on a wall has nobody to wake it, to reload it, or to leave it but by Escape. */
export function useOnTv(challengeId: string, theme: 'dark' | 'light') {
  const navigate = useNavigate();
  useEffect(() => {
    const before = document.documentElement.dataset.theme;
    document.documentElement.dataset.theme = theme;
    return () => {
      if (before) document.documentElement.dataset.theme = before;
      else delete document.documentElement.dataset.theme;
    };
  }, [theme]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') void navigate({ to: '/challenges/$challengeId', params: { challengeId } });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate, challengeId]);
  useEffect(stayAwake, []);
  useEffect(() => {
    const timer = setInterval(() => void reloadOnNewBuild(), lookEvery);
    return () => clearInterval(timer);
  }, []);
}

/** The lock is lost whenever the tab is hidden, so it is asked for again; without the right to it, the race still shows. */
function stayAwake() {
  let lock: WakeLockSentinel | undefined;
  let isLeft = false;
  const ask = async () => {
    if (document.visibilityState !== 'visible') return;
    const got = await navigator.wakeLock?.request('screen').catch(() => undefined);
    if (isLeft) void got?.release();
    else lock = got;
  };
  void ask();
  document.addEventListener('visibilitychange', ask);
  return () => {
    isLeft = true;
    document.removeEventListener('visibilitychange', ask);
    void lock?.release();
  };
}

async function reloadOnNewBuild() {
  const answer = await fetch('/', { cache: 'no-cache' }).catch(() => null);
  if (!answer?.ok) return;
  const newest = built(new DOMParser().parseFromString(await answer.text(), 'text/html'));
  const present = built(document);
  if (newest && present && newest !== present) location.reload();
}
