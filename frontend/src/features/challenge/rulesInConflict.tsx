import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { Values } from '#/app/conflict/differences.ts';
import { type Draft, fromRules, toForm } from './draft.ts';
import { models, TouchKind } from './names.tsx';

/** Each field as text that can be compared: amounts as the service writes them, lists in one order. */
export const valuesOf = (draft: Draft): Values =>
  Object.fromEntries(
    Object.entries(fromRules(toForm(draft))).map(([name, value]) => [name, JSON.stringify(value)]),
  );
export const draftOf = (values: Values): Draft =>
  Object.fromEntries(Object.entries(values).map(([name, text]) => [name, JSON.parse(text)])) as Draft;

export const labels: Record<keyof Draft, ReactNode> = {
  name: <Trans>Name of the challenge</Trans>,
  currency: <Trans>Currency</Trans>,
  target: <Trans>Revenue to win together</Trans>,
  startsOn: <Trans>First day</Trans>,
  endsOn: <Trans>Last day</Trans>,
  sales: <Trans>Target of Sales</Trans>,
  marketing: <Trans>Target of Marketing</Trans>,
  squads: <Trans>Squads</Trans>,
  attributionModel: <Trans>Who gets credit</Trans>,
  touchKinds: <Trans>Touches that count</Trans>,
  lookbackDays: <Trans>Days a touch counts before the win</Trans>,
  settlingDays: <Trans>Days for late events after the end</Trans>,
  prizes: <Trans>Prizes</Trans>,
};

/** A value of the form in the words of the page. */
export function shown(name: string, text: string): ReactNode {
  const draft = { [name]: JSON.parse(text) } as Partial<Draft>;
  if (draft.sales ?? draft.marketing) {
    const { baseline, target } = (draft.sales ?? draft.marketing)!;
    return (
      <Trans>
        credit from {baseline} to {target}
      </Trans>
    );
  }
  if (draft.attributionModel) return models[draft.attributionModel].name;
  if (draft.touchKinds)
    return <List of={draft.touchKinds.map((kind) => <TouchKind key={kind} kind={kind} />)} />;
  if (draft.prizes) return <List of={draft.prizes.map((prize) => prize.amount)} />;
  if (draft.squads)
    return (
      <List
        of={draft.squads.map(({ name, memberIds }) => (
          <>
            {name}, <Plural value={memberIds.length} one="# person" other="# people" />
          </>
        ))}
      />
    );
  return String(Object.values(draft)[0] ?? '');
}

const List = ({ of }: { of: ReactNode[] }) =>
  of.length ? (
    of.map((one, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a list that is only read, in a given order
      <span key={i}>
        {i ? ' · ' : ''}
        {one}
      </span>
    ))
  ) : (
    <Trans>none</Trans>
  );
