/** What a customer's server does with a delivery, in Node without any package. A test runs it as it stands here. */
export const verifySample = `import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const secret = process.env.WEBHOOK_SECRET; // whsec_...
const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
const isSame = (a, b) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

function isGenuine(headers, body) {
  const { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signatures = '' } = headers;
  if (Math.abs(Date.now() / 1000 - Number(time)) > 300) return false; // an old one, played back
  const wanted = createHmac('sha256', key).update(\`\${id}.\${time}.\${body}\`).digest('base64');
  return signatures.split(' ').some((signature) => isSame(signature, \`v1,\${wanted}\`));
}

createServer(async (request, response) => {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  if (!isGenuine(request.headers, body)) return response.writeHead(401).end();
  const event = JSON.parse(body); // { id, type, occurredAt, workspaceId, data }
  response.writeHead(204).end(); // answer at once, work afterwards
  console.log(event.type, event.data);
}).listen(process.env.PORT ?? 4000);
`;
