import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { signatureHeaders } from './signature.ts';

const body = '{"id":"d1","type":"contact.created","data":{"fullName":"Zoë O’Brien"}}';
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const other = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD';
const message = (timestampSeconds = 1_614_265_330) => ({
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestampSeconds,
  body,
});

describe('signatures', () => {
  it('agree with the test vector of Standard Webhooks', () => {
    const headers = signatureHeaders({ ...message(), body: '{"test": 2432232314}' }, [secret]);
    expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  });

  it('are accepted by its own library, during a rotation with either secret', () => {
    const headers = signatureHeaders(message(Math.floor(Date.now() / 1000)), [secret, other]);
    for (const key of [secret, other])
      expect(new Webhook(key).verify(body, headers)).toMatchObject({ id: 'd1' });
    expect(() =>
      new Webhook(other).verify(body, signatureHeaders(message(Math.floor(Date.now() / 1000)), [secret])),
    ).toThrow('No matching signature');
    expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow('No matching signature');
  });

  it('put the hex HMAC of the raw body, keyed with the whole secret, into X-Signature', () => {
    expect(signatureHeaders({ ...message(), body: 'hello' }, ['whsec_c2VjcmV0'])['x-signature']).toBe(
      // printf hello | openssl dgst -sha256 -hmac whsec_c2VjcmV0
      'sha256=fd3eade9c473e28947493d97e2ecc5cb18cf63af459fdfe93979939f91ce7915',
    );
  });
});
