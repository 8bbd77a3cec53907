// What the tests of the compose file read: the file itself, its schema, and the settings that our services know.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

export const read = (path) => readFileSync(join(ROOT, path), 'utf8');

export const compose = () => parse(read('docker-compose.yml'), { merge: true });

/** What the schema holds against the file; nothing when it is right. */
export function complaints(file) {
  const { $schema, ...schema } = JSON.parse(read('e2e/compose/compose-spec.json'));
  const valid = new Ajv({ strict: false, allErrors: true, formats: { duration: true } }).compile(schema);
  return valid(file) ? [] : valid.errors.map((one) => `${one.instancePath} ${one.message}`);
}

/** What the settings files and sources of these modules say in this form. */
function found(form, modules) {
  const texts = modules.flatMap((module) =>
    readdirSync(join(ROOT, module, 'src/main'), { recursive: true })
      .filter((name) => name.endsWith('.properties') || name.endsWith('.java'))
      .map((name) => read(join(module, 'src/main', name))),
  );
  return new Set(texts.flatMap((text) => text.match(form) ?? []));
}

/** The names that modules look up in the environment. */
export const settingsOf = (...modules) => found(/(?<=\$\{)DIAPASON_[A-Z_]+/g, modules);

/** The secrets that these modules need: one with an empty default belongs to a part that may be left out. */
export function secretsOf(...modules) {
  const optional = found(/(?<=\$\{)DIAPASON_[A-Z_]+(?=:\})/g, modules);
  return [...settingsOf(...modules)].filter((name) => /PASSWORD|SECRET|KEY/.test(name) && !optional.has(name));
}
