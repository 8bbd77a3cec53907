import { Trans } from '@lingui/react/macro';
import { Home, type LucideIcon, Scale, Settings, Trophy, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { hasRole, type Me, type Role, roles } from './session.ts';

export type MenuItem = {
  to: '/' | '/personas' | '/challenges' | '/pay' | '/settings';
  /** Pressed after "g". */
  key: string;
  icon: LucideIcon;
  label: ReactNode;
  roles?: readonly Role[];
};

const items: MenuItem[] = [
  { to: '/', key: 'h', icon: Home, label: <Trans>Home</Trans> },
  { to: '/personas', key: 'p', icon: UserRound, label: <Trans>Personas</Trans>, roles: roles.personas },
  { to: '/challenges', key: 'c', icon: Trophy, label: <Trans>Challenges</Trans>, roles: roles.challenges },
  { to: '/pay', key: 'r', icon: Scale, label: <Trans>Pay</Trans>, roles: roles.pay },
  { to: '/settings', key: 's', icon: Settings, label: <Trans>Settings</Trans>, roles: roles.people },
];

/** Only what exists and what the person may use. */
export const menuFor = (me: Me) => items.filter((item) => !item.roles || hasRole(me, ...item.roles));
