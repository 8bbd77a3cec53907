import { describe, expect, it } from 'vitest';
import { pretty } from './pretty.ts';
import { stageRows } from './stageRows.ts';

describe('a payload', () => {
  it('of JSON or XML is put on several lines, and any other stays', () => {
    expect(pretty('{"a":1}')).toBe('{\n  "a": 1\n}');
    expect(pretty('<a><b>1</b><c/><d><e>2</e></d></a>')).toBe(
      '<a>\n  <b>1</b>\n  <c/>\n  <d>\n    <e>2</e>\n  </d>\n</a>',
    );
    expect(pretty('no format')).toBe('no format');
  });
});

describe('the stages', () => {
  const told = (stage: string, meaning: 'open' | null) => ({
    stage,
    usual: meaning,
    meaning,
    mapped: false,
    deals: 1,
  });
  it('show the unknown first and the mapped that no deal is in last', () => {
    const rows = stageRows([told('new', 'open'), told('8f1c', null)], { live: 'won', gone: null });
    expect(rows.map((row) => [row.stage, row.meaning])).toEqual([
      ['8f1c', null],
      ['new', 'open'],
      ['live', 'won'],
    ]);
  });
  it('take what was decided over what is usual', () => {
    expect(stageRows([told('new', 'open')], { new: 'lost' })[0]).toMatchObject({
      meaning: 'lost',
      mapped: true,
    });
  });
});
