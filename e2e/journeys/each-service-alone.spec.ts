import { expect, test } from '@playwright/test';
import { isOurs, pidOf, signal } from '../support/parts.ts';

const managementPorts = {
  'persona-service': Number(process.env.DIAPASON_PERSONA_PORT ?? 8081) + 1000,
  'challenge-service': Number(process.env.DIAPASON_CHALLENGE_PORT ?? 8082) + 1000,
  'compensation-service': Number(process.env.DIAPASON_COMPENSATION_PORT ?? 8083) + 1000,
};
type Service = keyof typeof managementPorts;
const services = Object.keys(managementPorts) as Service[];

/** Known again by another id; while the launcher starts it anew there is no file to read. */
const known = (part: Service) => {
  try {
    return pidOf(part);
  } catch {
    return undefined;
  }
};

for (const service of services) {
  test(`${service} starts and is healthy while the other two are down`, async ({ request }, info) => {
    test.skip(info.project.name !== 'en', 'it says nothing in any language');
    test.skip(!isOurs, 'only against a product that this run started');
    test.setTimeout(120_000);
    const others = services.filter((other) => other !== service);
    const before = pidOf(service);
    // a process that is held answers nobody, as one that is down; and the launcher does not start it anew
    for (const other of others) signal(other, 'SIGSTOP');
    try {
      signal(service, 'SIGKILL');
      await expect.poll(() => known(service) ?? before, { timeout: 60_000 }).not.toBe(before);
      const health = `http://127.0.0.1:${managementPorts[service]}/q/health`;
      await expect
        .poll(() => request.get(health, { timeout: 2_000 }).then((answer) => answer.status()).catch(() => 0), {
          timeout: 60_000,
        })
        .toBe(200);
    } finally {
      for (const other of others) signal(other, 'SIGCONT');
    }
  });
}
