// node 20 or newer, no package; WEBHOOK_URL and WEBHOOK_SECRET are the connection's
import { createHmac, randomUUID } from 'node:crypto';

const { WEBHOOK_URL, WEBHOOK_SECRET } = process.env;
const now = new Date();
const id = `msg_${randomUUID()}`;
const at = Math.floor(now.getTime() / 1000);
const body = JSON.stringify({
  type: 'deal.updated',
  timestamp: now.toISOString(),
  data: {
    id: 'example-1', name: 'Example deal', stage: 'won',
    amount: '1054.00', currency: 'EUR', ownerId: 'example-owner',
    account: 'Example', closedOn: now.toISOString().slice(0, 10),
  },
});
const key = Buffer.from(WEBHOOK_SECRET.replace('whsec_', ''), 'base64');
const signature = 'v1,' + createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64');

const answer = await fetch(WEBHOOK_URL, {
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(at),
    'webhook-signature': signature,
  },
  body,
});
console.log(await answer.text(), answer.status);
