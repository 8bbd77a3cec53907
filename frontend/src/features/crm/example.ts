import type { Schemas } from '#/api/types.ts';

type Connection = Pick<Schemas['CrmConnection'], 'url'>;

/** A program that signs with the public package and sends; it reads the secret from the environment. */
export const nodeExample = ({ url }: Connection) => `// npm install standardwebhooks
import { Webhook } from 'standardwebhooks';

const now = new Date();
const today = now.toISOString().slice(0, 10);
const body = JSON.stringify({
  type: 'deal.updated',
  timestamp: now.toISOString(),
  data: {
    id: 'example-1', name: 'Example deal', stage: 'won',
    amount: '1054.00', currency: 'EUR', ownerId: 'example-owner',
    account: 'Example', openedOn: today, closedOn: today,
  },
});
const id = 'msg_' + crypto.randomUUID();
const signature = new Webhook(process.env.WEBHOOK_SECRET).sign(id, now, body);

const answer = await fetch('${url}', {
  method: 'POST',
  headers: {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': signature,
  },
  body,
});
console.log(answer.status, await answer.text());
`;

/** The same with a shell alone: openssl signs, curl sends. */
export const curlExample = ({
  url,
}: Connection) => `id="msg_$(date +%s%N)"; at="$(date +%s)"; today="$(date -u +%F)"
body='{"type":"deal.updated","timestamp":"'"$(date -u +%FT%TZ)"'","data":{"id":"example-1","name":"Example deal","stage":"won","amount":"1054.00","currency":"EUR","ownerId":"example-owner","account":"Example","openedOn":"'"$today"'","closedOn":"'"$today"'"}}'
key="$(printf %s "\${WEBHOOK_SECRET#whsec_}" | base64 -d | od -An -vtx1 | tr -d ' \\n')"
signature="v1,$(printf %s "$id.$at.$body" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$key" -binary | base64)"

curl -i '${url}' \\
  -H 'content-type: application/json' \\
  -H "webhook-id: $id" -H "webhook-timestamp: $at" \\
  -H "webhook-signature: $signature" -d "$body"
`;

/** What a flow of Salesforce sends: the record's own values stand where the names with $ are. */
export const salesforceExample = `{
  "ChangeEventHeader": {
    "entityName": "Opportunity",
    "recordIds": ["{!$Record.Id}"],
    "changeType": "UPDATE"
  },
  "Name": "{!$Record.Name}",
  "StageName": "{!$Record.StageName}",
  "IsClosed": {!$Record.IsClosed},
  "IsWon": {!$Record.IsWon},
  "Amount": {!$Record.Amount},
  "CloseDate": "{!$Record.CloseDate}",
  "OwnerId": "{!$Record.OwnerId}",
  "AccountId": "{!$Record.AccountId}",
  "SystemModstamp": "{!$Record.SystemModstamp}"
}
`;
