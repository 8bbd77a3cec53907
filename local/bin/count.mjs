// Sums what every test tool reported; the last line is the one a build server reads.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const results = process.argv[2];
const total = { passed: 0, failed: 0, skipped: 0 };

const add = (name, passed, failed, skipped) => {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
  console.log(`  ${name.padEnd(24)} ${passed} passed, ${failed} failed, ${skipped} skipped`);
};

const readJson = (name) => {
  const file = join(results, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
};

for (const module of readdirSync('.').filter((name) => existsSync(join(name, 'target/surefire-reports')))) {
  const folder = join(module, 'target/surefire-reports');
  const sums = { tests: 0, failures: 0, errors: 0, skipped: 0 };
  for (const file of readdirSync(folder).filter((name) => /^TEST-.*\.xml$/.test(name))) {
    const head = readFileSync(join(folder, file), 'utf8').match(/<testsuite\b[^>]*>/)?.[0] ?? '';
    for (const key of Object.keys(sums)) sums[key] += Number(head.match(new RegExp(`\\b${key}="(\\d+)"`))?.[1] ?? 0);
  }
  const failed = sums.failures + sums.errors;
  add(module, sums.tests - failed - sums.skipped, failed, sums.skipped);
}

const vitest = readJson('vitest.json');
if (vitest) add('app', vitest.numPassedTests, vitest.numFailedTests, vitest.numPendingTests + vitest.numTodoTests);

const playwright = readJson('playwright.json')?.stats;
if (playwright) add('journeys', playwright.expected, playwright.unexpected + playwright.flaky, playwright.skipped);

// a step whose failed tests are counted above is not counted twice
const counted = { 'app: tests': vitest?.numFailedTests > 0, journeys: playwright?.unexpected + playwright?.flaky > 0 };
for (const step of readFileSync(join(results, 'failed-steps'), 'utf8').split('\n').filter(Boolean)) {
  if (!counted[step]) add(step, 0, 1, 0);
}

console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
