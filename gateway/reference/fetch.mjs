// Takes the API reference viewer out of its npm package, so that /docs works without a network.
// Only the ready-made browser file is wanted: installing the package would bring two hundred others.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAME = '@scalar/api-reference@1.40.0';
const TARBALL = 'scalar-api-reference-1.40.0.tgz';
const SHA512 =
  '336WkNHMiAv/Q3C7tfHhvvp1dLwfPg1Oell6j4pEQOZ+ADkaA6Ebv+lpuwHoxJNruSmZAei7cK2L8rCgLNXozA==';
const FILES = { 'package/dist/browser/standalone.js': 'standalone.js' };

const target = process.argv[2];
if (Object.values(FILES).every((file) => existsSync(join(target, file)))) process.exit(0);

mkdirSync(target, { recursive: true });
execFileSync('npm', ['pack', NAME, '--prefer-offline', '--silent', '--pack-destination', target], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
const tarball = join(target, TARBALL);
const found = createHash('sha512').update(readFileSync(tarball)).digest('base64');
if (found !== SHA512) {
  console.error(NAME + ' is not the package that was reviewed: ' + found);
  process.exit(1);
}
for (const [inside, file] of Object.entries(FILES)) {
  const content = execFileSync('tar', ['-xzOf', tarball, inside], { maxBuffer: 64 * 1024 * 1024 });
  writeFileSync(join(target, file), content);
}
rmSync(tarball);
