import { expect, type APIRequestContext } from '@playwright/test';
import { Webhook } from 'standardwebhooks';

const keycloak = `http://localhost:${process.env.DIAPASON_KEYCLOAK_PORT ?? 8180}`;

/** Headers of one of the demo people, by the password grant that only the local realm allows. */
export async function as(request: APIRequestContext, person: string) {
  const answer = await request.post(`${keycloak}/realms/diapason/protocol/openid-connect/token`, {
    form: {
      grant_type: 'password',
      client_id: 'diapason-gateway',
      client_secret: 'gateway-local-secret',
      username: person,
      password: person,
    },
  });
  expect(answer.ok()).toBe(true);
  const { access_token: token } = (await answer.json()) as { access_token: string };
  return { authorization: `Bearer ${token}` };
}

export interface Connection {
  id: string;
  url: string;
  secret: string;
}

export async function connectCrm(request: APIRequestContext): Promise<Connection> {
  const answer = await request.post('/api/v1/crm-connections', {
    headers: await as(request, 'ada'),
    data: { name: `Journey ${Date.now()}`, vendor: 'standard' },
  });
  expect(answer.status()).toBe(201);
  return (await answer.json()) as Connection;
}

/** One delivery, signed by the public library that a CRM would use. */
export class Delivery {
  readonly headers: Record<string, string>;
  readonly body: string;

  constructor(
    private readonly connection: Connection,
    id: string,
    event: object,
  ) {
    const at = new Date();
    this.body = JSON.stringify(event);
    this.headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(connection.secret).sign(id, at, this.body),
    };
  }

  async send(request: APIRequestContext) {
    return await request.post(this.connection.url, { headers: this.headers, data: this.body });
  }

  async sendForged(request: APIRequestContext) {
    const forged = { ...this.headers, 'webhook-signature': `v1,${'A'.repeat(43)}=` };
    return await request.post(this.connection.url, { headers: forged, data: this.body });
  }
}
