import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { signIn } from '../support/people.ts';

const pipeline = join(import.meta.dirname, '../../local/src/main/resources/demo/crm/sales_pipeline.csv');

const words = {
  en: {
    file: 'File to import',
    stage: 'Meaning of En pause',
    lost: 'Lost',
    start: /^Import [\d,]+ lines$/,
    done: 'The file is imported',
    rejections: 'Download the rejected lines',
    undo: /^Undo the import/,
    whole: 'Undo the whole import',
    undone: 'This import was undone',
    number: (value: number) => value.toLocaleString('en-GB'),
  },
  fr: {
    file: 'Fichier à importer',
    stage: 'Sens de En pause',
    lost: 'Perdue',
    start: /^Importer [\d\s]+ lignes$/,
    done: 'Le fichier est importé',
    rejections: 'Télécharger les lignes rejetées',
    undo: /^Annuler l’import/,
    whole: 'Annuler tout l’import',
    undone: 'Cet import a été annulé',
    number: (value: number) => value.toLocaleString('fr-FR').replaceAll('\u202f', '\u00a0'),
  },
};

/** The real pipeline as a French Salesforce report that Excel saved; ids of their own, some broken lines, an unknown stage. */
function report(prefix: string) {
  const stages: Record<string, string> = { Won: 'Fermée gagnée', Lost: 'Fermée perdue', Engaging: 'En pause' };
  const day = (iso = '') => iso.split('-').reverse().join('/');
  const rows = readFileSync(pipeline, 'utf8')
    .trim()
    .split(/\r?\n/)
    .slice(1, 4001)
    .map((line) => line.split(','));
  const lines = rows.map(([id, agent, product, account, stage, opened, closed, value], place) =>
    [
      `${prefix}${id}`,
      `${account} – ${product}`,
      stages[stage ?? ''] ?? stage,
      place % 80 === 7 ? 'n/a' : value ? `${value},00 €` : '',
      agent,
      account,
      day(opened),
      day(closed),
    ].join(';'),
  );
  const head = `Rapport des opportunités;;;;;;;\r\n\r\nID de l'opportunité;Nom de l'opportunité;Étape;Montant;Propriétaire de l'opportunité;Nom du compte;Date de création;Date de clôture`;
  const rejected = rows.filter((_, place) => place % 80 === 7).length;
  // Excel writes Windows-1252: the few characters that Latin-1 lacks
  const bytes = Buffer.from([head, ...lines].join('\r\n').replaceAll('–', '\u0096').replaceAll('€', '\u0080'), 'latin1');
  return { bytes, rejected, taken: rows.length - rejected };
}

/** Drops a file on the page, as a hand does. */
async function drop(page: Page, name: string, bytes: Buffer) {
  const transfer = await page.evaluateHandle(
    ([title = '', base64 = '']) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], title, { type: 'text/csv' }));
      return data;
    },
    [name, bytes.toString('base64')],
  );
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
}

test('an admin drops a renamed export, corrects one thing, imports it, and takes it back', async ({ page }, { project }) => {
  test.setTimeout(120_000);
  const say = words[project.name as keyof typeof words];
  const { bytes, rejected, taken } = report(`journey-${project.name}-${Date.now()}-`);
  const name = `opportunités ${project.name}.csv`;

  await signIn(page, 'ada');
  await page.goto('/imports/new');
  await expect(page.getByLabel(say.file)).toBeAttached();
  await expectAccessible(page);
  await drop(page, name, bytes);

  const pause = page.getByRole('radiogroup', { name: say.stage });
  await expect(page.getByText('Windows-1252', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: say.start })).toBeEnabled({ timeout: 30_000 });
  await expectAccessible(page);
  await pause.getByRole('radio', { name: say.lost }).click({ timeout: 10_000 });
  await expect(pause.getByRole('radio', { name: say.lost })).toBeChecked();
  await page.getByRole('button', { name: say.start }).click({ timeout: 30_000 });

  await expect(page.getByRole('heading', { name: say.done })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('main')).toContainText(say.number(taken));
  await expect(page.getByRole('main')).toContainText(say.number(rejected));
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: say.rejections }).click();
  const csv = readFileSync(await (await download).path(), 'utf8').trim().split('\n');
  expect(csv).toHaveLength(1 + rejected);
  expect(csv[1]).toContain('Montant,amount-not-a-number');

  await page.getByRole('button', { name: say.undo }).click();
  await expectAccessible(page);
  await page.getByRole('button', { name: say.whole }).click();
  await expect(page.getByRole('heading', { name: say.undone })).toBeVisible({ timeout: 60_000 });
  await page.goto('/imports');
  await expect(page.getByRole('row', { name: new RegExp(name) }).first()).toBeVisible();
  await expectAccessible(page);
});
