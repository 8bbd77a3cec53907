import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { as, connectCrm, Delivery } from '../support/api.ts';
import { signIn } from '../support/people.ts';

const explain = { en: /explain this figure/, fr: /expliquer ce chiffre/ };

/** The digits of an amount, however a language writes it. */
const digits = (text: string) => Number(text.replace(/\D/g, ''));

test('a won deal moves the open race, once, and a forged one is turned away', async ({ page, request }, { project }) => {
  const headers = await as(request, 'sophie');
  const running = await request.get('/api/v1/challenges?status=running', { headers });
  const [challenge] = ((await running.json()) as { items: { id: string; name: string }[] }).items;
  if (!challenge) throw new Error('the demo has no running challenge');
  const connection = await connectCrm(request);

  await signIn(page, 'sophie');
  await page.goto('/challenges');
  await page.getByRole('link', { name: challenge.name }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: challenge.name })).toBeVisible();
  await expectAccessible(page);
  const total = page.getByRole('button', { name: explain[project.name as keyof typeof explain] }).first();
  const before = digits(await total.innerText());

  const today = new Date().toISOString().slice(0, 10);
  const id = `journey-${project.name}-${Date.now()}`;
  const delivery = new Delivery(connection, id, {
    type: 'deal.updated',
    timestamp: new Date().toISOString(),
    data: {
      id,
      name: `Journey – ${id}`,
      stage: 'won',
      amount: '4321.00',
      currency: 'USD',
      ownerId: 'moses.frase',
      account: 'Cancity',
      product: 'GTX Pro',
      openedOn: today,
      closedOn: today,
    },
  });
  expect((await delivery.send(request)).status()).toBe(202);
  await expect.poll(async () => digits(await total.innerText())).toBe(before + 4321);

  expect((await delivery.send(request)).status()).toBe(202);
  expect((await delivery.sendForged(request)).status()).toBe(401);
  const after = await request.get(`/api/v1/challenges/${challenge.id}/standings`, { headers });
  const standings = (await after.json()) as { total: { amount: string } };
  await expect.poll(async () => digits(await total.innerText())).toBe(before + 4321);
  expect(Math.round(Number(standings.total.amount))).toBe(before + 4321);

  const shown = await request.get(`/api/v1/crm-connections/${connection.id}/deliveries`, {
    headers: await as(request, 'ada'),
  });
  const { items } = (await shown.json()) as { items: { id: string; state: string }[] };
  expect(items.map((item) => item.state)).toEqual(['applied']);
});
