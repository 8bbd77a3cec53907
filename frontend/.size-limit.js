import { readFileSync } from 'node:fs';

/** Budgets, compressed. What a page loads is followed through the build's own manifest. */
const manifest = JSON.parse(readFileSync(new URL('dist/.vite/manifest.json', import.meta.url), 'utf8'));

function closure(key, seen = new Set()) {
  if (!seen.has(key)) {
    seen.add(key);
    for (const next of manifest[key].imports ?? []) closure(next, seen);
  }
  return seen;
}
const fileOf = (key) => `dist/${manifest[key].file}`;
const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const initial = closure(entry);
const french = Object.keys(manifest).find((key) => key.endsWith('locales/fr.po'));
const routes = Object.keys(manifest).filter(
  (key) => key.startsWith('src/routes/') && manifest[key].isDynamicEntry,
);

export default [
  { name: 'initial JS', path: [...initial, french].map(fileOf), gzip: true, limit: '150 kB' },
  ...routes.map((key) => ({
    name: key.replace('src/routes/', '').replace(/\?.*/, ''),
    path: [...closure(key)].filter((part) => !initial.has(part)).map(fileOf),
    gzip: true,
    limit: '90 kB',
  })),
  { name: 'CSS', path: 'dist/assets/*.css', gzip: true, limit: '30 kB' },
  { name: 'fonts', path: 'dist/assets/*.woff2', gzip: false, brotli: false, limit: '100 kB' },
];
