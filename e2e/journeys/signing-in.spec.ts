import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { signIn } from '../support/people.ts';

const hello = { en: 'Hello Sophie', fr: 'Bonjour Sophie' };

test('sophie signs in in her language', async ({ page }, { project }) => {
  await signIn(page, 'sophie');
  await expect(page.locator('html')).toHaveAttribute('lang', project.name);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(hello[project.name as keyof typeof hello]);
  await expectAccessible(page);

  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  expect(stored).not.toContain('eyJ');
});

test('a link that needs a session leads to it after signing in', async ({ page }) => {
  await signIn(page, 'sophie', '/challenges');
  await expect(page).toHaveURL(/\/challenges$/);
});

test('the first page is accessible before signing in', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectAccessible(page);
});
