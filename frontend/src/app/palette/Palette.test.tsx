import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { paula, sophie } from '#/test/data.ts';
import { failing } from '#/test/problems.ts';
import { expectNoAxeViolation, renderApp } from '#/test/render.tsx';
import { signedInAs } from '#/test/server.ts';

async function open(path = '/') {
  const { router } = await renderApp(path);
  await screen.findByRole('button', { name: 'Search or go to' });
  await userEvent.keyboard('{Control>}k{/Control}');
  const palette = within(await screen.findByRole('dialog', { name: 'Search or go to' }));
  return { router, palette, field: palette.getByRole('combobox') };
}

describe('the palette', () => {
  it('goes to a challenge by a part of its name', async () => {
    const { router, palette, field } = await open();
    await palette.findByRole('option', { name: /Spring together/ });
    await userEvent.type(field, 'spring{Enter}');
    await expect.poll(() => router.state.location.pathname).toBe('/challenges/c-1');
    expect(screen.queryByRole('dialog', { name: 'Search or go to' })).toBeNull();
  });
  it('is walked with the arrows, and says which line is chosen', async () => {
    const { palette, field } = await open();
    await userEvent.type(field, 'persona{ArrowDown}');
    const [, second] = palette.getAllByRole('option');
    expect(second).toHaveAttribute('aria-selected', 'true');
    expect(field).toHaveAttribute('aria-activedescendant', second!.id);
    await expectNoAxeViolation();
  });
  it('switches the language', async () => {
    const { field } = await open();
    await userEvent.type(field, 'français{Enter}');
    expect(await screen.findByRole('button', { name: 'Rechercher ou aller à' })).toBeVisible();
  });
  it('says when nothing has the name', async () => {
    const { palette, field } = await open();
    await userEvent.type(field, 'zzz');
    expect(palette.getByText('Nothing has this name.')).toBeVisible();
  });
  it('still has the pages when the objects cannot be read', async () => {
    failing('/challenges', 503);
    failing('/personas', 503);
    const { palette } = await open('/pay');
    expect(palette.getByRole('option', { name: /Challenges/ })).toBeVisible();
  });
  it('offers a person only what the role allows', async () => {
    signedInAs(paula);
    const { palette } = await open('/pay');
    expect(palette.queryByRole('option', { name: /Create a challenge/ })).toBeNull();
    expect(palette.getByRole('option', { name: /Pay/ })).toBeVisible();
  });
});

describe('the keys', () => {
  it('make a new one, find, and go elsewhere', async () => {
    signedInAs(sophie);
    const { router } = await renderApp('/challenges');
    await screen.findByRole('link', { name: /Create a challenge/ });
    fireEvent.keyDown(document.body, { key: 'n' });
    await expect.poll(() => router.state.location.pathname).toBe('/challenges/new');
    fireEvent.keyDown(await screen.findByLabelText('Name of the challenge'), { key: '/' });
    expect(screen.queryByRole('dialog', { name: 'Search or go to' })).toBeNull();
    await userEvent.keyboard('gp');
    await expect.poll(() => router.state.location.pathname).toBe('/personas');
    fireEvent.keyDown(document.body, { key: '/' });
    expect(await screen.findByRole('dialog', { name: 'Search or go to' })).toBeVisible();
  });
  it('do nothing once they are turned off, but Ctrl and K still search', async () => {
    localStorage.setItem('shortcuts', 'off');
    const { router, palette } = await open('/challenges');
    fireEvent.keyDown(document.body, { key: 'n' });
    expect(router.state.location.pathname).toBe('/challenges');
    expect(palette.getByRole('combobox')).toBeVisible();
  });
});
