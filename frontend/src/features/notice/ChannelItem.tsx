import { Trans } from '@lingui/react/macro';
import { useRef } from 'react';
import { useForm } from 'react-hook-form';
import { ifMatch } from '#/api/client.ts';
import { fieldErrors } from '#/api/problem.ts';
import type { Schemas } from '#/api/types.ts';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { Button } from '#/ui/Button.tsx';
import { TextField } from '#/ui/Field.tsx';
import { Pill } from '#/ui/Pill.tsx';
import { Sheet } from '#/ui/Sheet.tsx';
import { KindFields } from './KindFields.tsx';
import s from './Notice.module.css';
import { useChangeChannel, useRemoveChannel, useTestChannel } from './queries.ts';
import { Saved } from './Saved.tsx';
import { TestResult } from './TestResult.tsx';
import { TimeFields } from './TimeFields.tsx';

type Channel = Schemas['NoticeChannel'];
const vendors: Record<Channel['vendor'], string> = { slack: 'Slack', teams: 'Microsoft Teams' };

/** One channel: how it does, what it hears, a test, a pause, and its end. */
export function ChannelItem({ channel }: { channel: Channel }) {
  const sheet = useRef<HTMLDialogElement>(null);
  const test = useTestChannel();
  const change = useChangeChannel();
  const remove = useRemoveChannel();
  const to = { path: { id: channel.id } };
  const seen = { ...to, header: ifMatch(channel.version) };
  const { name } = channel;
  const state = channel.state === 'active' ? 'paused' : 'active';
  return (
    <li>
      <div className={s.channel}>
        <p>
          <b>{name}</b> <State of={channel.state} />
          <small>
            {vendors[channel.vendor]} · {channel.urlHint}
          </small>
          {channel.problem ? <small className={s.problem}>{channel.problem}</small> : null}
        </p>
        <Button disabled={test.isPending} onClick={() => test.mutate({ params: to })}>
          <Trans>Test</Trans> <span className="sr">{name}</span>
        </Button>
        <Button
          disabled={change.isPending}
          onClick={() => change.mutate({ params: seen, body: { state } as never })}
        >
          {state === 'paused' ? <Trans>Pause</Trans> : <Trans>Resume</Trans>}{' '}
          <span className="sr">{name}</span>
        </Button>
        <Button kind="danger" onClick={() => sheet.current?.showModal()}>
          <Trans>Remove</Trans> <span className="sr">{name}</span>
        </Button>
      </div>
      <TestResult test={test} />
      <Sheet ref={sheet} title={<Trans>Tell {name} nothing more?</Trans>} kind="centre">
        <p>
          <Trans>Its URL is forgotten. To tell it again, add it anew.</Trans>
        </p>
        {remove.error ? <PanelFailure error={remove.error} /> : null}
        <Button
          kind="danger"
          disabled={remove.isPending}
          onClick={() => remove.mutate({ params: seen }, { onSuccess: () => sheet.current?.close() })}
        >
          <Trans>Remove</Trans>
        </Button>
      </Sheet>
      <details className={s.more}>
        <summary>
          <Trans>What it hears, when, and its URL</Trans>
        </summary>
        <Settings channel={channel} />
      </details>
    </li>
  );
}

const State = ({ of }: { of: Channel['state'] }) =>
  of === 'active' ? (
    <Pill tone="good">
      <Trans context="channel">Active</Trans>
    </Pill>
  ) : of === 'paused' ? (
    <Pill>
      <Trans context="channel">Paused</Trans>
    </Pill>
  ) : (
    <Pill tone="bad">
      <Trans context="channel">Broken</Trans>
    </Pill>
  );

function Settings({ channel }: { channel: Channel }) {
  const change = useChangeChannel();
  const { digestHour, quietFrom, quietTo, kinds } = channel;
  const values = { digestHour, quietFrom, quietTo, kinds, url: '' };
  const { register, handleSubmit, formState, setError } = useForm({ values });
  const submit = handleSubmit(({ url, ...body }) =>
    change.mutate(
      {
        params: { path: { id: channel.id }, header: ifMatch(channel.version) },
        body: { ...body, ...(url.trim() ? { url: url.trim() } : {}) } as never,
      },
      {
        onError: (error) => {
          for (const { path, message } of fieldErrors(error))
            if (path === 'url') setError('url', { message });
        },
      },
    ),
  );
  return (
    <form noValidate className={s.form} onSubmit={(e) => void submit(e)}>
      <KindFields kinds={kinds} register={register as never} />
      <div className={s.three}>
        <TimeFields register={register as never} />
      </div>
      <TextField
        label={<Trans>New URL (only to replace it)</Trans>}
        type="url"
        autoComplete="off"
        error={formState.errors.url?.message}
        {...register('url')}
      />
      <Saved isDirty={formState.isDirty} change={change} />
    </form>
  );
}
