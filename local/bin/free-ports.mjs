// Prints shell exports of free ports for every part; the port 1000 above each is free as well (health checks).
import { createServer } from 'node:net';

const VARIABLES = [
  'DIAPASON_PORT', 'DIAPASON_PERSONA_PORT', 'DIAPASON_CHALLENGE_PORT', 'DIAPASON_COMPENSATION_PORT',
  'DIAPASON_KEYCLOAK_PORT', 'DIAPASON_POSTGRES_PORT', 'DIAPASON_KAFKA_PORT', 'DIAPASON_KAFKA_CONTROLLER_PORT',
];

const isFree = (port) =>
  new Promise((answer) => {
    const server = createServer();
    server.once('error', () => answer(false));
    server.listen(port, '127.0.0.1', () => server.close(() => answer(true)));
  });

// below the range that systems hand out to outgoing connections, so that nothing takes one between now and the start
let candidate = 21000 + (process.pid % 900) * 10;
for (const variable of VARIABLES) {
  while (!((await isFree(candidate)) && (await isFree(candidate + 1000)))) candidate += 1;
  console.log(`export ${variable}=${candidate}`);
  candidate += 1;
}
