import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { enter, signIn } from '../support/people.ts';

const words = {
  en: {
    make: 'Make the invitation',
    link: 'Invitation link',
    join: 'Join Acme',
    name: 'First and last name',
    email: 'E-mail address',
    password: 'Password',
    account: 'Make my account',
    welcome: 'Welcome to Acme',
    used: 'This invitation was already used',
    challenges: 'Challenges',
  },
  fr: {
    make: 'Créer l’invitation',
    link: 'Lien d’invitation',
    join: 'Rejoindre Acme',
    name: 'Prénom et nom',
    email: 'Adresse e-mail',
    password: 'Mot de passe',
    account: 'Créer mon compte',
    welcome: 'Bienvenue chez Acme',
    used: 'Cette invitation a déjà servi',
    challenges: 'Challenges',
  },
};

test('a colleague joins by a link, sees the race, and the link is good for nothing more', async ({
  page,
  browser,
}, { project }) => {
  const say = words[project.name as keyof typeof words];
  const email = `nina-${project.name}-${Date.now()}@acme.example`;

  await signIn(page, 'ada', '/');
  await page.goto('/settings/members');
  await page.getByRole('button', { name: say.make }).click();
  const link = (await page.getByLabel(say.link, { exact: true }).innerText()).trim();

  const elsewhere = await browser.newContext({ locale: project.use.locale ?? 'en-GB' });
  const guest = await elsewhere.newPage();
  await guest.goto(link);
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText(say.join);
  await expectAccessible(guest);
  await guest.getByLabel(say.name).fill('Nina Ng');
  await guest.getByLabel(say.email).fill(email);
  await guest.getByLabel(say.password).fill('a sentence to remember');
  await guest.getByRole('button', { name: say.account }).click();
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText(say.welcome);

  await guest.locator('a[href^="/login"]').click();
  await enter(guest, email, 'a sentence to remember');
  await expect(guest.getByRole('navigation').first()).toBeVisible();
  await guest.goto(new URL('/challenges', link).href);
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText(say.challenges);
  await expect(guest.getByRole('main').getByRole('link').first()).toBeVisible();
  await elsewhere.close();

  const again = await browser.newContext({ locale: project.use.locale ?? 'en-GB' });
  const second = await again.newPage();
  await second.goto(link);
  await expect(second.getByText(say.used)).toBeVisible();
  await again.close();
});
