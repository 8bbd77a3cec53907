import { Trans } from '@lingui/react/macro';
import { ExternalLink } from 'lucide-react';
import type { Schemas } from '#/api/types.ts';
import { Card } from '#/ui/Card.tsx';
import s from './Pay.module.css';
import { References } from './References.tsx';

/** One study, with its source and its year. */
export function StudyCard({ study }: { study: Schemas['BenchmarkStudy'] }) {
  const { year, aboutYear } = study;
  return (
    <Card
      title={study.title}
      hint={
        <>
          {study.publisher}
          {year ? <>, {aboutYear ? <Trans>about {year}</Trans> : year}</> : null}
        </>
      }
      actions={
        study.url ? (
          <a className={s.link} href={study.url} target="_blank" rel="noreferrer noopener">
            <Trans>Open the source</Trans>
            <ExternalLink size={14} aria-hidden="true" />
          </a>
        ) : null
      }
    >
      <References references={study.references} label={study.title} />
      <p className={s.note}>{study.source}</p>
    </Card>
  );
}
