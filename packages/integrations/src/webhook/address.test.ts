import { describe, expect, it, test } from 'vitest';
import { AddressRefused, checkEndpoint, checkUrl, isAddressAllowed } from './address.ts';

const answer =
  (...addresses: string[]) =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

describe('addresses that may not be called', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://0x7f000001/',
    'http://127.0.0.1./',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://0/',
    'http://[::ffff:7f00:1]/',
    'http://[::127.0.0.1]/',
    'http://[::]/',
    'http://0.0.0.0/',
    'http://①②⑦.0.0.1/',
    'http://10.0.0.1/',
    'http://172.16.5.4/',
    'http://192.168.1.1/',
    'http://192.168.257/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://[fd00:ec2::254]/',
    'http://[fe80::1]/',
    'http://[fc00::1]/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[ff02::1]/',
    'http://198.18.0.1/',
    'http://192.0.2.1/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[2001:db8::1]/',
    'http://240.0.0.1/',
    'http://[fe80::1%25eth0]/',
    'http://192.0.0.192/',
    'http://[::ffff:0:127.0.0.1]/',
    'http://[2001::1]/',
  ])('%s', (url) => {
    expect(() => checkUrl(url, false)).toThrow(AddressRefused);
  });

  it.each([
    ['https://user:secret@example.com/', 'user name'],
    ['https://user@example.com/', 'user name'],
    ['https://example.com:22/', 'Port 22'],
    ['https://example.com:25/', 'Port 25'],
    ['ftp://example.com/', 'http:// or https://'],
    ['file:///etc/passwd', 'http:// or https://'],
    ['gopher://example.com/', 'http:// or https://'],
    ['nonsense', 'Not a valid'],
  ])('%s', (url, message) => {
    expect(() => checkUrl(url, false)).toThrow(message);
  });
});

test('loopback, where it is allowed, opens loopback and nothing else', () => {
  for (const url of ['http://127.0.0.1:4000/', 'http://[::1]:4000/', 'http://2130706433/'])
    expect(() => checkUrl(url, true)).not.toThrow();
  for (const url of ['http://10.0.0.1/', 'http://169.254.169.254/', 'http://0.0.0.0/', 'http://[fe80::1]/'])
    expect(() => checkUrl(url, true)).toThrow(AddressRefused);
});

test('the open internet may be called', () => {
  for (const url of [
    'https://example.com/hook',
    'https://example.com:8443/',
    'http://93.184.215.14/',
    'https://[2606:4700::1]/',
  ])
    expect(checkUrl(url, false)).toBeInstanceOf(URL);
});

test('a name is refused when any address behind it is private', async () => {
  const refused = [['10.0.0.1'], ['93.184.215.14', '169.254.169.254'], ['::1'], ['::ffff:10.0.0.1'], []];
  for (const addresses of refused)
    await expect(
      checkEndpoint('https://hook.test/', { resolve: answer(...addresses), loopback: false }),
    ).rejects.toThrow(AddressRefused);
  await checkEndpoint('https://hook.test/', { resolve: answer('93.184.215.14'), loopback: false });
});

test('a name that does not resolve yet can be saved', async () => {
  const resolve = () =>
    Promise.reject(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }));
  await expect(
    checkEndpoint('https://not-yet.example/', { resolve, loopback: false }),
  ).resolves.toBeUndefined();
});

test('what is no IP address at all is not allowed', () => {
  expect(isAddressAllowed('example.com')).toBe(false);
  expect(isAddressAllowed('')).toBe(false);
});
