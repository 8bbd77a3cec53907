// Fails when a text of the source is not in the catalogs, or has no French translation.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../src/locales/', import.meta.url);
const files = readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith('.po'))
  .map((name) => new URL(name, folder));
const before = files.map((file) => readFileSync(file, 'utf8'));
execFileSync('npx', ['lingui', 'extract', '--clean', '--workers', '1'], { stdio: 'pipe' });
const after = files.map((file) => readFileSync(file, 'utf8'));
files.forEach((file, i) => {
  writeFileSync(file, before[i]);
});

const entries = (po) =>
  po
    .split('\n\n')
    .filter((block) => /^msgid /m.test(block))
    .map((block) => ({
      id: /^msgid ([\s\S]*?)^msgstr/m.exec(block)?.[1],
      empty: /^msgstr ""$(?!\n")/m.test(block),
    }));
const texts = (po) => JSON.stringify(entries(po).map((e) => e.id));

const faults = [];
files.forEach((file, i) => {
  if (texts(before[i]) !== texts(after[i])) faults.push(`${file.pathname} is out of date: npm run fix`);
});
files.forEach((file, i) => {
  if (!file.pathname.endsWith('/fr.po')) return;
  for (const entry of entries(before[i]).slice(1)) {
    if (entry.empty) faults.push(`no French for ${entry.id}`);
  }
});
if (faults.length) {
  console.error(faults.join('\n'));
  process.exit(1);
}
