import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Schemas } from '#/api/types.ts';
import { failing } from './problems.ts';
import { expectNoAxeViolation, renderApp } from './render.tsx';
import { signedInAs } from './server.ts';

type Page = {
  path: string;
  /** Who may see it, and who may not. */
  as: Schemas['Me'];
  refused?: Schemas['Me'];
  /** Something that is there once it has loaded, in each language. */
  english: string | RegExp;
  french: string | RegExp;
  /** The read without which there is no page. */
  reads?: string;
};

/** What every page owes: both languages, a failure that helps, a door that says why it is shut, no axe violation. */
export function behavesLikeEveryPage({ path, as, refused, english, french, reads }: Page) {
  it('speaks English, without an axe violation', async () => {
    signedInAs(as);
    await renderApp(path);
    expect((await screen.findAllByText(english))[0]).toBeVisible();
    await expectNoAxeViolation();
  });
  it('speaks French', async () => {
    signedInAs(as);
    await renderApp(path, 'fr');
    expect((await screen.findAllByText(french))[0]).toBeVisible();
  });
  if (reads)
    it('says what failed and offers to try again', async () => {
      signedInAs(as);
      failing(reads, 503);
      await renderApp(path);
      expect((await screen.findAllByText('The service did not answer'))[0]).toBeVisible();
      expect(screen.getAllByRole('button', { name: 'Try again' })[0]).toBeEnabled();
    });
  if (refused)
    it('is not open to other roles', async () => {
      signedInAs(refused);
      await renderApp(path);
      expect(
        await screen.findByRole('heading', { name: 'This page is not open to your role' }),
      ).toBeVisible();
    });
}
