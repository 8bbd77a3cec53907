import { expect, type Page } from '@playwright/test';

export type Language = 'en' | 'fr';

/** Signs in by the form of the identity provider, from the product's own first page. */
export async function signIn(page: Page, person: string, from = '/') {
  await page.goto(from);
  await page.locator('a[href^="/login"]').first().click();
  await enter(page, person, person);
}

/** Fills in the identity provider's form. */
export async function enter(page: Page, person: string, password: string) {
  await page.locator('#username').fill(person);
  await page.locator('#password').fill(password);
  await page.locator('#kc-login').click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
}
