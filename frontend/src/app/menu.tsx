import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react';
import { Home, type LucideIcon, Scale, Settings, Trophy, UserRound } from 'lucide-react';
import { useMemo } from 'react';
import { hasRole, type Me, type Role, roles } from './session.ts';

export type MenuItem = {
  to: '/' | '/personas' | '/challenges' | '/pay' | '/settings';
  /** Pressed after "g". */
  key: string;
  icon: LucideIcon;
  label: MessageDescriptor;
  roles?: readonly Role[];
  /** Pages that belong to it, though their address begins otherwise. */
  also?: string;
};

const items: MenuItem[] = [
  { to: '/', key: 'h', icon: Home, label: msg`Home` },
  { to: '/personas', key: 'p', icon: UserRound, label: msg`Personas`, roles: roles.personas },
  { to: '/challenges', key: 'c', icon: Trophy, label: msg`Challenges`, roles: roles.challenges },
  { to: '/pay', key: 'r', icon: Scale, label: msg`Pay`, roles: roles.pay },
  { to: '/settings', key: 's', icon: Settings, label: msg`Settings`, also: '/imports' },
];

/** Only what exists and what the person may use. */
export const menuFor = (me: Me) => items.filter((item) => !item.roles || hasRole(me, ...item.roles));

/** The menu in the language of the page. */
export function useMenuLabels(me: Me) {
  const { i18n } = useLingui();
  const { locale } = i18n;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words change with the language
  return useMemo(
    () => menuFor(me).map((item) => ({ ...item, label: i18n._(item.label) })),
    [me, i18n, locale],
  );
}
