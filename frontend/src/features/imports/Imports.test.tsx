import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ada, importFile, importJob, sophie } from '#/test/data.ts';
import { behavesLikeEveryPage } from '#/test/everyPage.ts';
import { expectNoAxeViolation, pageText, renderApp } from '#/test/render.tsx';
import { http, noItems, server, signedInAs } from '#/test/server.ts';
import type { ImportFile, Mapping } from './queries.ts';

const csv = () => new File(['ID;Stage\n'], 'opportunites.csv', { type: 'text/csv' });

/** The file as the service keeps it: corrections are told, and give the next version. */
function corrected(first: ImportFile) {
  const told: { mapping: Mapping; ifMatch: string | null }[] = [];
  let file = first;
  server.use(
    http.get('/api/v1/imports/files/{id}', ({ response }) => response(200).json(file)),
    http.put('/api/v1/imports/files/{id}/mapping', async ({ request, response }) => {
      const mapping = await request.json();
      told.push({ mapping, ifMatch: request.headers.get('If-Match') });
      file = { ...file, mapping, questions: [], version: file.version + 1 };
      return response(200).json(file);
    }),
  );
  return told;
}

describe('the list of imports', () => {
  behavesLikeEveryPage({
    path: '/imports',
    as: ada,
    refused: sophie,
    english: 'opportunites.csv',
    french: 'Rejetées',
    reads: '/imports',
  });
  it('says how to begin when nothing was imported', async () => {
    server.use(http.get('/api/v1/imports', ({ response }) => response(200).json(noItems)));
    signedInAs(ada);
    await renderApp('/imports');
    expect(await screen.findByText(/Nothing was imported yet/)).toBeVisible();
    expect(screen.getByRole('link', { name: 'Import a file' })).toHaveAttribute('href', '/imports/new');
  });
  it('offers no undoing of owners, nor of what is undone', async () => {
    const items = [
      { ...importJob, id: 'j-2', kind: 'owners' as const },
      { ...importJob, id: 'j-3', status: 'undone' as const },
    ];
    server.use(
      http.get('/api/v1/imports', ({ response }) => response(200).json({ items, nextCursor: null })),
    );
    signedInAs(ada);
    await renderApp('/imports');
    expect(await screen.findByText('Undone')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Undo the import/ })).toBeNull();
  });
});

describe('beginning an import', () => {
  behavesLikeEveryPage({
    path: '/imports/new',
    as: ada,
    refused: sophie,
    english: 'Drop the file here',
    french: 'Déposez le fichier ici',
  });
  const staging = () => {
    const sent: { name: string | null; type: string | null }[] = [];
    server.use(
      http.post('/api/v1/imports/files', ({ request, response }) => {
        sent.push({
          name: new URL(request.url).searchParams.get('name'),
          type: request.headers.get('Content-Type'),
        });
        return response(201).json(importFile);
      }),
    );
    return sent;
  };
  it('sends the chosen file under its name and shows what it is', async () => {
    const sent = staging();
    signedInAs(ada);
    const { router } = await renderApp('/imports/new');
    await userEvent.upload(await screen.findByLabelText('File to import'), csv());
    await expect.poll(() => router.state.location.pathname).toBe('/imports/files/f-1');
    expect(sent).toEqual([{ name: 'opportunites.csv', type: 'text/csv' }]);
  });
  it('takes a file that is dropped anywhere on the page', async () => {
    staging();
    signedInAs(ada);
    const { router } = await renderApp('/imports/new');
    await screen.findByText('Drop the file here');
    fireEvent.drop(document.body, { dataTransfer: { files: [csv()] } });
    await expect.poll(() => router.state.location.pathname).toBe('/imports/files/f-1');
  });
  it('says what to do with a spreadsheet', async () => {
    server.use(
      http.post('/api/v1/imports/files', ({ response }) =>
        response.untyped(
          new Response(
            JSON.stringify({ title: 'This is a spreadsheet', detail: 'Save it as CSV.', status: 422 }),
            {
              status: 422,
              headers: { 'Content-Type': 'application/problem+json' },
            },
          ),
        ),
      ),
    );
    signedInAs(ada);
    await renderApp('/imports/new');
    await userEvent.upload(await screen.findByLabelText('File to import'), csv());
    expect(await screen.findByText('Save it as CSV.')).toBeVisible();
  });
  it('does not send what would never arrive', async () => {
    const sent = staging();
    signedInAs(ada);
    await renderApp('/imports/new');
    const huge = csv();
    Object.defineProperty(huge, 'size', { value: 300 * 1024 * 1024 });
    await userEvent.upload(await screen.findByLabelText('File to import'), huge);
    expect(await screen.findByText('This file is larger than 256 MB')).toBeVisible();
    expect(sent).toEqual([]);
  });
});

describe('a file before it is imported', () => {
  const path = '/imports/files/f-1';
  behavesLikeEveryPage({
    path,
    as: ada,
    refused: sophie,
    english: 'What was recognised',
    french: 'Ce qui a été reconnu',
    reads: '/imports/files/f-1',
  });
  it('is checked by itself, and imported by one click', async () => {
    const checks: (string | null)[] = [];
    server.use(
      http.post('/api/v1/imports/files/{id}/dry-runs', ({ request, response }) => {
        checks.push(request.headers.get('Idempotency-Key'));
        return response(202).json({ ...importJob, id: 'dry-1', dryRun: true });
      }),
      http.post('/api/v1/imports/files/{id}/runs', ({ response }) =>
        response(202).json({ ...importJob, status: 'running', accepted: 0, rejectedCount: 0 }),
      ),
    );
    signedInAs(ada);
    const { router } = await renderApp(path);
    await userEvent.click(await screen.findByRole('button', { name: 'Import 2 lines' }));
    await expect.poll(() => router.state.location.pathname).toBe('/imports/j-1');
    expect(checks).toEqual(['check-f-1-1-0']);
  });
  it('shows the first lines as they are read, and why one is not', async () => {
    signedInAs(ada);
    await renderApp(path);
    expect(await screen.findByRole('cell', { name: '25 Mar 2017' })).toBeVisible();
    expect(screen.getByText('Montant: The amount is not a number')).toBeVisible();
    expect(pageText()).toContain('€1,054.00');
  });
  it('takes another meaning of a stage at once, and checks again', async () => {
    const told = corrected(importFile);
    const checks: (string | null)[] = [];
    server.use(
      http.post('/api/v1/imports/files/{id}/dry-runs', ({ request, response }) => {
        checks.push(request.headers.get('Idempotency-Key'));
        return response(202).json({ ...importJob, id: 'dry-1', dryRun: true });
      }),
    );
    signedInAs(ada);
    await renderApp(path);
    const zebra = within(await screen.findByRole('radiogroup', { name: 'Meaning of Zèbre' }));
    expect(zebra.getByRole('radio', { name: 'Open' })).toBeChecked();
    await userEvent.click(zebra.getByRole('radio', { name: 'Lost' }));
    await expect.poll(() => checks).toEqual(['check-f-1-1-0', 'check-f-1-2-0']);
    expect(told[0]?.ifMatch).toBe('"v1"');
    expect(told[0]?.mapping.stages).toEqual([
      { value: 'Fermée gagnée', stage: 'won' },
      { value: 'Zèbre', stage: 'lost' },
    ]);
  });
  it('maps a column that was not found', async () => {
    const told = corrected(importFile);
    signedInAs(ada);
    await renderApp(path);
    await userEvent.click(await screen.findByText('12 fields without a column'));
    await userEvent.selectOptions(screen.getByLabelText('Column for Reason of the loss'), 'Commentaire');
    await expect.poll(() => told[0]?.mapping.columns.at(-1)).toEqual({ field: 'loss-reason', column: 4 });
  });
  it('asks what the file does not prove, showing both answers on its own values', async () => {
    const told = corrected({
      ...importFile,
      questions: ['date-order', 'decimal-mark'],
      mapping: { ...importFile.mapping, dateOrder: null, decimalMark: null },
    });
    signedInAs(ada);
    await renderApp(path);
    expect(await screen.findByRole('heading', { name: '2 things to decide' })).toBeVisible();
    expect(screen.getByRole('group', { name: 'Which day is 03/04/2017?' })).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Import/ })).toBeNull();
    await expectNoAxeViolation();
    await userEvent.click(screen.getByRole('radio', { name: 'Day first: 3 April 2017' }));
    await expect.poll(() => told[0]?.mapping.dateOrder).toBe('day-first');
  });
});

describe('an import', () => {
  const path = '/imports/j-1';
  behavesLikeEveryPage({
    path,
    as: ada,
    refused: sophie,
    english: 'The file is imported',
    french: 'Le fichier est importé',
    reads: '/imports/j-1',
  });
  it('shows how far it is', async () => {
    const running = {
      ...importJob,
      status: 'running' as const,
      accepted: 1000,
      rejectedCount: 50,
      total: 4400,
    };
    server.use(http.get('/api/v1/imports/{id}', ({ response }) => response(200).json(running)));
    signedInAs(ada);
    await renderApp(path);
    expect(await screen.findByText(/1,050 of 4,400 lines read/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /Undo the import/ })).toBeNull();
  });
  it('is undone as a whole, after a question', async () => {
    let job = importJob;
    server.use(
      http.get('/api/v1/imports/{id}', ({ response }) => response(200).json(job)),
      http.delete('/api/v1/imports/{id}', ({ response }) => {
        job = { ...importJob, status: 'undone', undone: 2 };
        return response(202).json({ ...importJob, status: 'undoing' });
      }),
    );
    signedInAs(ada);
    await renderApp(path);
    await userEvent.click(await screen.findByRole('button', { name: /Undo the import/ }));
    const sheet = within(await screen.findByRole('dialog', { name: 'Undo this import?' }));
    await userEvent.click(sheet.getByRole('button', { name: 'Undo the whole import' }));
    expect(await screen.findByRole('heading', { name: 'This import was undone' })).toBeVisible();
  });
  it('hands out the rejected lines', async () => {
    const asked: (string | null)[] = [];
    URL.createObjectURL = () => 'blob:rejections';
    URL.revokeObjectURL = () => {};
    server.use(
      http.get('/api/v1/imports/{id}/rejections', ({ request, response }) => {
        asked.push(request.headers.get('Accept'));
        return response(200).text('line,column,reason,original\n');
      }),
    );
    signedInAs(ada);
    await renderApp(path);
    await userEvent.click(await screen.findByRole('button', { name: 'Download the rejected lines' }));
    await expect.poll(() => asked).toEqual(['text/csv']);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
