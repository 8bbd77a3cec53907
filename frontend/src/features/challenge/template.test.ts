import { describe, expect, it } from 'vitest';
import { templates } from '#/test/data.ts';
import { emptyDraft } from './draft.ts';
import { fromTemplate } from './template.ts';

describe('a draft from a template', () => {
  const [fourWeeks, , quarter] = templates.items;
  it('takes days, currency and the figures of both departments', () => {
    expect(fromTemplate(fourWeeks!, 'Four weeks', emptyDraft('2026-11-27'))).toMatchObject({
      name: 'Four weeks',
      currency: 'USD',
      startsOn: '2026-11-30',
      endsOn: '2026-12-27',
      target: '120000.00',
      sales: { baseline: '60000.00', target: '70000.00' },
      marketing: { baseline: '40000.00', target: '50000.00' },
    });
  });
  it('leaves open what history does not tell, and keeps a name that was typed', () => {
    const draft = { ...emptyDraft('2026-11-27'), name: 'Ours', target: '5' };
    expect(fromTemplate(quarter!, 'A quarter', draft)).toMatchObject({
      name: 'Ours',
      target: '',
      sales: { baseline: '0', target: '' },
    });
  });
});
