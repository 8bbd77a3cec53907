import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi } from '@tanstack/react-router';
import { PageFailure } from '#/app/failure/PageFailure.tsx';
import { PanelFailure } from '#/app/failure/PanelFailure.tsx';
import { Page, PageLoading } from '#/ui/Page.tsx';
import { Pill } from '#/ui/Pill.tsx';
import { Check } from './Check.tsx';
import { Columns } from './Columns.tsx';
import { useNames } from './names.ts';
import { Preview } from './Preview.tsx';
import { Questions } from './Questions.tsx';
import { type ImportFile, useCorrect, useImportFile } from './queries.ts';
import { Recognised } from './Recognised.tsx';
import { StageMeanings } from './StageMeanings.tsx';

const route = getRouteApi('/imports/files/$fileId');

/** A file before it is imported: what it is taken for, what would happen, and all that can be corrected. */
export function FilePage() {
  const { t } = useLingui();
  const { fileId } = route.useParams();
  const { data: file, error, refetch } = useImportFile(fileId);
  if (error && !file) return <PageFailure error={error} retry={() => void refetch()} />;
  if (!file) return <PageLoading title={t`Import a CRM export`} />;
  return <Known file={file} />;
}

function Known({ file }: { file: ImportFile }) {
  const { t } = useLingui();
  const names = useNames();
  const correction = useCorrect(file);
  return (
    <Page
      title={file.name}
      meta={
        <>
          <Pill>{names.vendor[file.sniffed.vendor]}</Pill>
          <span>{names.kind[file.mapping.kind]}</span>
          <span>
            <Plural value={file.sniffed.lines} one="# line" other="# lines" />
          </span>
        </>
      }
      hint={
        file.remembered ? (
          <Trans>A file with these columns was imported before: it is read in the same way.</Trans>
        ) : undefined
      }
      back={{ to: '/imports/new', label: t`Another file` }}
    >
      {file.questions.length ? (
        <Questions file={file} correction={correction} />
      ) : (
        <Check file={file} isSaving={correction.isPending} />
      )}
      {correction.error ? <PanelFailure error={correction.error} /> : null}
      <Recognised file={file} correction={correction} />
      <Columns file={file} correction={correction} />
      <StageMeanings file={file} correction={correction} />
      <Preview file={file} />
    </Page>
  );
}
