import { describe, expect, test } from 'vitest';
import { clientAddress, limitKeyOf, trustedProxies } from './client-ip.ts';

const isTrusted = trustedProxies('10.0.0.0/8, 127.0.0.1, fd00::/8');

describe('whose request it is', () => {
  test.each<[string, string | null, string, string]>([
    ['203.0.113.9', '198.51.100.7', '203.0.113.9', 'anybody can write the header'],
    ['10.0.0.1', '198.51.100.7', '198.51.100.7', 'a proxy of ours says who called'],
    ['::ffff:10.0.0.1', '198.51.100.7', '198.51.100.7', 'the same, on a socket for both families'],
    ['10.0.0.1', '1.1.1.1, 198.51.100.7, 10.0.0.2', '198.51.100.7', 'what stands left of it is made up'],
    ['10.0.0.1', null, '10.0.0.1', 'a proxy that says nothing'],
    ['10.0.0.1', 'nonsense', '10.0.0.1', 'a proxy that says nonsense'],
    ['fd00::1', '2001:db8::5', '2001:db8::5', 'over IPv6'],
  ])('%s with %s is %s: %s', (peer, header, expected) => {
    expect(clientAddress(peer, header, isTrusted)).toBe(expected);
  });

  test('without a list nobody is believed', () => {
    expect(clientAddress('127.0.0.1', '1.2.3.4', trustedProxies(''))).toBe('127.0.0.1');
  });

  test('an IPv6 network counts as one caller', () => {
    expect(limitKeyOf('2001:db8:0:1:aaaa::1')).toBe('2001:db8:0:1::/64');
    expect(limitKeyOf('2001:0db8::1')).toBe(limitKeyOf('2001:db8:0:0:ffff::2'));
    expect(limitKeyOf('203.0.113.9')).toBe('203.0.113.9');
  });
});
