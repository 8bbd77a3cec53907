import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const state = process.env.DIAPASON_STATE_DIR;
const managementPorts = {
  'persona-service': Number(process.env.DIAPASON_PERSONA_PORT ?? 8081) + 1000,
  'challenge-service': Number(process.env.DIAPASON_CHALLENGE_PORT ?? 8082) + 1000,
  'compensation-service': Number(process.env.DIAPASON_COMPENSATION_PORT ?? 8083) + 1000,
};
type Service = keyof typeof managementPorts;
const services = Object.keys(managementPorts) as Service[];
const pidOf = (part: string) =>
  Number(/^pid=(\d+)$/m.exec(readFileSync(join(state ?? '', 'run', `${part}.pid`), 'utf8'))?.[1]);

/** A process that is held answers nobody, as one that is down; and the launcher does not start it anew. */
const held = (part: Service, how: 'SIGSTOP' | 'SIGCONT') => process.kill(pidOf(part), how);

for (const service of services) {
  test(`${service} starts and is healthy while the other two are down`, async ({ request }, info) => {
    test.skip(info.project.name !== 'en', 'it says nothing in any language');
    test.skip(!state || !existsSync(join(state, 'run')), 'only against a product that this run started');
    test.setTimeout(120_000);
    const others = services.filter((other) => other !== service);
    const before = pidOf(service);
    for (const other of others) held(other, 'SIGSTOP');
    try {
      process.kill(before, 'SIGKILL');
      await expect.poll(() => pidOf(service) || before, { timeout: 60_000 }).not.toBe(before);
      const health = `http://127.0.0.1:${managementPorts[service]}/q/health`;
      await expect
        .poll(() => request.get(health, { timeout: 2_000 }).then((answer) => answer.status()).catch(() => 0), {
          timeout: 60_000,
        })
        .toBe(200);
    } finally {
      for (const other of others) held(other, 'SIGCONT');
    }
  });
}
