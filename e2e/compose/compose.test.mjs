import assert from 'node:assert/strict';
import { test } from 'node:test';
import { complaints, compose, read, secretsOf, settingsOf } from './checkout.mjs';

const OURS = ['gateway', 'persona-service', 'challenge-service', 'compensation-service'];

test('the file is what the Compose Specification allows', () => {
  assert.deepEqual(complaints(compose()), []);
});

test('a wrong key is found, at the top, in a service and in a health check', () => {
  const { services, ...rest } = compose();
  const gateway = services.gateway;
  const wrong = [
    { ...rest, services, servicess: {} },
    { ...rest, services: { ...services, gateway: { ...gateway, enviroment: {} } } },
    { ...rest, services: { ...services, gateway: { ...gateway, healthcheck: { intervall: '5s' } } } },
    { ...rest, services: { ...services, gateway: { ...gateway, ports: 8080 } } },
  ];
  for (const file of wrong) assert.notDeepEqual(complaints(file), []);
});

for (const name of OURS) {
  test(`${name} is given no setting that it does not read`, () => {
    const known = settingsOf(name, 'platform');
    // by convention the name of a property; it has none of ours, since only here two addresses of one provider differ
    known.add('QUARKUS_OIDC_TOKEN_ISSUER');
    const given = Object.keys(compose().services[name].environment);
    assert.deepEqual(
      given.filter((setting) => !known.has(setting)),
      [],
    );
  });

  test(`${name} is given whatever is a secret`, () => {
    const given = compose().services[name].environment;
    const modules = name === 'gateway' ? [name] : [name, 'platform'];
    const secrets = secretsOf(...modules);
    assert.notEqual(secrets.length, 0);
    assert.deepEqual(
      secrets.filter((setting) => !(setting in given)),
      [],
    );
  });
}

test('every part says whether it is well, and waits for what it needs until that is well', () => {
  const services = compose().services;
  for (const [name, service] of Object.entries(services)) {
    if (name !== 'topics') assert.ok(service.healthcheck?.test, `${name} has no health check`);
    for (const [needed, { condition }] of Object.entries(service.depends_on ?? {})) {
      const due = needed === 'topics' ? 'service_completed_successfully' : 'service_healthy';
      assert.equal(condition, due, `${name} on ${needed}`);
    }
  }
});

test('what must survive is on a volume, and nothing listens beyond this machine', () => {
  const { services, volumes } = compose();
  for (const name of ['kafka', 'postgres']) {
    assert.ok(
      services[name].volumes.some((volume) => volume.split(':')[0] in volumes),
      name,
    );
  }
  const open = Object.values(services).flatMap((service) => service.ports ?? []);
  assert.deepEqual(open, ['127.0.0.1:8080:8080', '127.0.0.1:8180:8180']);
});

test('every secret comes from outside and has no default; the demo realm is the one exception', () => {
  const made = read('deploy/compose/secrets.sh');
  const ofDemoRealm = JSON.parse(read('local/src/main/resources/realm/diapason-realm.json'))
    .clients.map((client) => client.secret)
    .filter(Boolean);
  for (const [name, service] of Object.entries(compose().services)) {
    for (const [setting, value] of Object.entries(service.environment ?? {})) {
      if (!/PASSWORD|SECRET|KEY/.test(setting) || ofDemoRealm.includes(value)) continue;
      assert.match(`${value}`, /^\$\{[A-Z_]+:\?.*\}$/, `${setting} of ${name}`);
      assert.ok(made.includes(setting), `secrets.sh makes no ${setting}`);
    }
  }
});

test('images carry a version, the same as the local product where it has one, and ours do not run as root', () => {
  const stages = read('deploy/compose/Dockerfile').match(/(?<=^FROM )\S+(?= AS)/gm);
  const used = Object.values(compose().services).flatMap((service) => service.image ?? []);
  for (const image of [...used, ...stages.filter((stage) => stage !== 'service')]) {
    assert.match(image, /:\d+/, image);
  }
  const kafka = read('pom.xml').match(/<kafka[^>]*version>([\d.]+)</)?.[1];
  if (kafka) assert.ok(used.includes(`apache/kafka:${kafka}`), kafka);
  assert.match(read('deploy/compose/Dockerfile'), /^USER [1-9]\d*$/m);
});

test('the topics are those of the local product', () => {
  const names = (path) => new Set(read(path).match(/diapason(\.[a-z-]+)+/g));
  const local = names('local/src/main/java/io/diapason/local/kafka/Topics.java');
  local.delete('diapason.local.kafka');
  assert.deepEqual([...names('deploy/compose/topics.sh')].sort(), [...local].sort());
});
