import { describe, expect, it } from 'vitest';
import { auditViewCodec, filterOf, isNarrowed } from './audit-view.ts';

describe('the audit view in the address', () => {
  it('comes back as it went in, and leaves out what is at its default', () => {
    const query = 'person=0190a000-0000-7000-8000-000000000001&kind=contacts&action=delete&period=week';
    expect(auditViewCodec.serialize(auditViewCodec.parse(new URLSearchParams(query)))).toBe(query);
    expect(isNarrowed(auditViewCodec.parse(new URLSearchParams()))).toBe(false);
  });

  it('ignores what is not one of its choices', () => {
    const view = auditViewCodec.parse(new URLSearchParams('kind=users;&action=drop&person=me&period=never'));
    expect(isNarrowed(view)).toBe(false);
  });

  it('asks for a period from a whole hour, so that the question stays the same', () => {
    const view = auditViewCodec.parse(new URLSearchParams('period=day'));
    const now = Date.parse('2026-11-20T10:42:13Z');
    expect(filterOf(view, now)).toEqual({ from: '2026-11-19T10:00:00.000Z' });
  });
});
