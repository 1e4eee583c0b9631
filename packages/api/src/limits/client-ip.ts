import { BlockList, isIP, isIPv6 } from 'node:net';
import { env } from '../env.ts';

const family = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4');

/** `::ffff:10.0.0.1` is 10.0.0.1. */
const plain = (address: string) => address.trim().replace(/^::ffff:(?=\d+\.)/i, '');

/** `10.0.0.0/8, 127.0.0.1` as the addresses whose word on who called is taken. */
export function trustedProxies(list: string): (address: string) => boolean {
  const trusted = new BlockList();
  for (const item of list.split(',').map((part) => part.trim())) {
    const [address = '', prefix] = item.split('/');
    if (!isIP(address)) continue;
    if (prefix) trusted.addSubnet(address, Number(prefix), family(address));
    else trusted.addAddress(address, family(address));
  }
  return (address) => isIP(address) !== 0 && trusted.check(address, family(address));
}

/** The rightmost address that no proxy of ours has: whatever stands left of it anybody can write. */
export function clientAddress(
  peer: string,
  forwardedFor: string | null,
  isTrusted: (address: string) => boolean,
): string {
  let address = plain(peer);
  for (const hop of (forwardedFor ?? '').split(',').toReversed()) {
    if (!isTrusted(address) || !isIP(plain(hop))) break;
    address = plain(hop);
  }
  return address;
}

/** Somebody with one IPv6 address has a whole /64 of them. */
export function limitKeyOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const gap = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array<string>(Math.max(gap, 0)).fill('0'), ...right].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}

let isTrusted: ((address: string) => boolean) | undefined;

/** `null` where nobody can tell: no address of ours is at the other end, and no platform vouches for the header. */
export function clientIpOf(peer: string | undefined, headers: Headers): string | null {
  const { TRUSTED_PROXIES, VERCEL } = env();
  const forwardedFor = headers.get('x-forwarded-for');
  if (peer) {
    isTrusted ??= trustedProxies(TRUSTED_PROXIES);
    return limitKeyOf(clientAddress(peer, forwardedFor, isTrusted));
  }
  // Vercel writes the header itself and drops what a caller sends.
  const address = VERCEL ? plain(forwardedFor?.split(',')[0] ?? '') : '';
  return isIP(address) ? limitKeyOf(address) : null;
}
