import { lookup as resolve } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { isLoopbackAllowed } from '../env.ts';

export type Resolve = (hostname: string) => Promise<readonly { address: string; family: number }[]>;

/** Why an address may not be called; its message is for the person who typed it. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

const forbiddenPorts = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6697, 10_080,
]);
const isPortAllowed = (port: number) =>
  port === 80 ||
  port === 443 ||
  (port >= 1024 && !forbiddenPorts.has(port) && !(port >= 6665 && port <= 6669));

const globalIPv6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Whether an IP address is one of the open internet; loopback only where the settings allow it. */
export function isAddressAllowed(address: string, loopback = isLoopbackAllowed()): boolean {
  if (!ipaddr.isValid(address)) return false;
  // `process` unwraps IPv4-mapped IPv6.
  const ip = ipaddr.process(address);
  const range = ip.range();
  if (range === 'loopback') return loopback;
  if (range !== 'unicast') return false;
  return ip.kind() === 'ipv4' || ip.match(globalIPv6);
}

/** What can be said of a URL without asking anybody. URL writes every notation of an IPv4 address as four numbers. */
export function checkUrl(value: string, loopback = isLoopbackAllowed()): URL {
  if (!URL.canParse(value)) throw new AddressRefused('Not a valid web address');
  const url = new URL(value);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new AddressRefused('Give an http:// or https:// address');
  }
  if (url.username || url.password)
    throw new AddressRefused('Leave the user name and password out of the address');
  if (url.port && !isPortAllowed(Number(url.port)))
    throw new AddressRefused(`Port ${url.port} cannot be called`);
  const host = hostOf(url);
  if (ipaddr.isValid(host) && !isAddressAllowed(host, loopback)) throw new AddressRefused(privateMessage);
  return url;
}

const privateMessage = 'This address is not on the open internet';
const hostOf = (url: URL) => url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '');

const systemResolve: Resolve = (hostname) => resolve(hostname, { all: true, verbatim: true });

/**
 * The addresses behind a name, when every one of them may be called: one that may not is a name that plays games.
 */
export async function resolveAllowed(
  hostname: string,
  {
    resolve: ask = systemResolve,
    loopback = isLoopbackAllowed(),
  }: { resolve?: Resolve; loopback?: boolean } = {},
): Promise<readonly { address: string; family: number }[]> {
  const addresses = await ask(hostname);
  if (addresses.length === 0 || !addresses.every(({ address }) => isAddressAllowed(address, loopback))) {
    throw new AddressRefused(privateMessage);
  }
  return addresses;
}

const LOOKUP_TIMEOUT_MS = 2_000;

/**
 * For the moment of saving: refuses what is certainly private. A name that does not resolve now may do so later, and
 * every connection is checked again.
 */
export async function checkEndpoint(
  value: string,
  options: { resolve?: Resolve; loopback?: boolean } = {},
): Promise<void> {
  const host = hostOf(checkUrl(value, options.loopback));
  if (ipaddr.isValid(host)) return;
  const refused = await Promise.race([
    resolveAllowed(host, options).then(
      () => null,
      (error: unknown) => (error instanceof AddressRefused ? error : null),
    ),
    new Promise<null>((settle) => setTimeout(settle, LOOKUP_TIMEOUT_MS, null).unref()),
  ]);
  if (refused) throw refused;
}
