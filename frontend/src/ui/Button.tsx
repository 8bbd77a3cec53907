import { Link, type LinkProps } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import s from './Button.module.css';

type Kind = 'primary' | 'quiet' | 'danger';
const look = (kind: Kind) => `${s.button} ${s[kind]}`;

export const Button = ({
  kind = 'quiet',
  type = 'button',
  ...p
}: ComponentProps<'button'> & { kind?: Kind }) => <button type={type} {...p} className={look(kind)} />;

/** Looks like a button, is a link: it goes somewhere, and can be opened in another tab. */
export const ButtonLink = ({
  kind = 'quiet',
  ...p
}: LinkProps & Pick<ComponentProps<'a'>, 'aria-keyshortcuts'> & { kind?: Kind; children: ReactNode }) => (
  <Link {...p} className={look(kind)} />
);
