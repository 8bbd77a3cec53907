import { useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { api } from '#/api/client.ts';
import { choose } from '../i18n.ts';
import { useMenuLabels } from '../menu.tsx';
import { hasRole, roles, useMe } from '../session.ts';
import { resolvedTheme, setTheme } from '../theme.ts';
import type { Entry } from './rank.ts';

const list = { params: { query: { limit: 200 } } };

/** Pages, objects by name, and acts: only those that the person may use. */
export function useEntries(): Entry[] {
  const { t, i18n } = useLingui();
  const me = useMe();
  const navigate = useNavigate();
  const pages = useMenuLabels(me);
  const mayRace = hasRole(me, ...roles.challenges);
  const challenges = api.useQuery('get', '/api/v1/challenges', list, { enabled: mayRace }).data?.items;
  const personas = api.useQuery('get', '/api/v1/personas', list, {
    enabled: hasRole(me, ...roles.personas),
  }).data?.items;
  return useMemo(() => {
    const go = (to: string) => () => void navigate({ to });
    const act = (id: string, label: string, run: () => void) => ({ id, label, kind: t`Action`, run });
    const isHead = hasRole(me, 'manager');
    const other = i18n.locale === 'fr' ? 'en' : 'fr';
    return [
      ...pages.map(({ to, label }) => ({ id: to, label, kind: t`Page`, run: go(to) })),
      ...(challenges ?? []).map(({ id, name }) => ({
        id,
        label: name,
        kind: t`Challenge`,
        run: go(`/challenges/${id}`),
      })),
      ...(personas ?? []).map(({ id, name }) => ({
        id,
        label: name,
        kind: t`Persona`,
        run: go(`/personas/${id}`),
      })),
      ...(isHead ? [act('new-challenge', t`Create a challenge`, go('/challenges/new'))] : []),
      ...(isHead ? [act('new-persona', t`Create a persona`, go('/personas/new'))] : []),
      ...(hasRole(me, 'admin') ? [act('connect', t`Connect a CRM`, go('/settings/connections/new'))] : []),
      ...(hasRole(me, ...roles.imports)
        ? [
            act('import', t`Import a CRM export`, go('/imports/new')),
            { id: '/imports', label: t`Imports`, kind: t`Page`, run: go('/imports') },
          ]
        : []),
      ...(hasRole(me, ...roles.actions)
        ? [act('action', t`Log a marketing action`, go('/settings/actions/new'))]
        : []),
      act('language', other === 'fr' ? 'Passer en français' : 'Switch to English', () => void choose(other)),
      act('theme', t`Switch between light and dark`, () =>
        setTheme(resolvedTheme() === 'dark' ? 'light' : 'dark'),
      ),
      act('docs', t`Reference of the API`, () => location.assign('/docs')),
      act('sign-out', t`Sign out`, () => location.assign('/logout')),
    ];
  }, [t, i18n.locale, me, navigate, pages, challenges, personas]);
}
