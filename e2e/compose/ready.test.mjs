import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { ROOT } from './checkout.mjs';

/** The exit code of the health check against a server with this answer. */
async function asked(status, path = '/q/health/ready') {
  const paths = [];
  const server = createServer((request, answer) => {
    paths.push(request.url);
    answer.writeHead(status).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const check = execFile('bash', [join(ROOT, 'deploy/compose/ready.sh'), `${server.address().port}`, path]);
  const [code] = await once(check, 'exit');
  server.close();
  assert.deepEqual(paths, [path]);
  return code;
}

test('200 is well', async () => {
  assert.equal(await asked(200), 0);
  assert.equal(await asked(200, '/health/ready'), 0);
});

test('503, or a redirect, is not', async () => {
  assert.notEqual(await asked(503), 0);
  assert.notEqual(await asked(302), 0);
});

test('nobody there is not', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  const check = execFile('bash', [join(ROOT, 'deploy/compose/ready.sh'), `${port}`, '/']);
  const [code] = await once(check, 'exit');
  assert.notEqual(code, 0);
});
