import { createHmac } from 'node:crypto';

type Message = { id: string; timestampSeconds: number; body: string };

const standardSignature = ({ id, timestampSeconds, body }: Message, secret: string): string => {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestampSeconds}.${body}`).digest('base64')}`;
};

/**
 * `X-Signature` over the raw body, keyed with the whole newest secret; and the headers of Standard Webhooks, signed
 * with every secret that still holds, the newest first (https://www.standardwebhooks.com).
 */
export function signatureHeaders(message: Message, secrets: readonly string[]): Record<string, string> {
  const [newest] = secrets;
  if (!newest) throw new Error('A webhook without a secret sends nothing');
  return {
    'x-signature': `sha256=${createHmac('sha256', newest).update(message.body).digest('hex')}`,
    'webhook-id': message.id,
    'webhook-timestamp': String(message.timestampSeconds),
    'webhook-signature': secrets.map((secret) => standardSignature(message, secret)).join(' '),
  };
}
