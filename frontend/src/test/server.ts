import { setupServer } from 'msw/node';
import { createOpenApiHttp } from 'openapi-msw';
import type { paths, Schemas } from '#/api/types.ts';
import * as data from './data.ts';

export const http = createOpenApiHttp<paths>({ baseUrl: location.origin });

const list = <T>(...items: T[]) => ({ items, nextCursor: null });

/** An organisation in the middle of a race, seen by one of the two heads. */
export const server = setupServer(
  http.get('/api/v1/me', ({ response }) => response(200).json(data.sophie)),
  http.get('/api/v1/inbox', ({ response }) => response(200).json({ ...list(data.waiting), missing: [] })),
  http.get('/api/v1/inbox-marks', ({ response }) => response(200).json(list<never>())),
  http.post('/api/v1/inbox-marks', ({ response }) => response(204).empty()),
  http.get('/api/v1/notice-preferences', ({ response }) => response(200).json(data.preferences)),
  http.get('/api/v1/notice-defaults', ({ response }) => response(200).json(data.noticeDefaults)),
  http.get('/api/v1/notice-channels', ({ response }) => response(200).json(list(data.channel))),
  http.get('/api/v1/calendar-feeds', ({ response }) => response(200).json(data.feed)),
  http.get('/api/v1/notices/mail', ({ response }) => response(200).json(data.mail)),
  http.get('/api/v1/challenges', ({ response }) =>
    response(200).json(list(data.challenge, data.draftChallenge)),
  ),
  http.get('/api/v1/challenge-templates', ({ response }) => response(200).json(data.templates)),
  http.get('/api/v1/challenges/{id}', ({ params, response }) =>
    response(200).json(params.id === 'c-2' ? data.draftChallenge : data.challenge),
  ),
  http.get('/api/v1/challenges/{id}/standings', ({ response }) => response(200).json(data.standings)),
  http.get('/api/v1/challenges/{id}/race', ({ response }) => response(200).json(data.race)),
  http.get('/api/v1/challenges/{id}/wins', ({ response }) => response(200).json(list(data.win))),
  http.get('/api/v1/challenges/{id}/ledger', ({ response }) => response(200).json(list(data.line))),
  http.get('/api/v1/challenges/{id}/explanations', ({ response }) => response(200).json(data.explanation)),
  http.get('/api/v1/crm-connections', ({ response }) => response(200).json(list(data.connection))),
  http.get('/api/v1/crm-connections/{id}', ({ params, response }) =>
    response(200).json(params.id === 'k-2' ? data.hubspot : data.connection),
  ),
  http.get('/api/v1/crm-connections/{id}/lint', ({ response }) => response(200).json(data.lint)),
  http.get('/api/v1/crm-connections/{id}/read-token', ({ response }) => response(200).json(data.readToken)),
  http.get('/api/v1/deals', ({ response }) => response(200).json(list(data.incompleteDeal))),
  http.get('/api/v1/crm-connections/{id}/deliveries', ({ response }) =>
    response(200).json(list(data.delivery)),
  ),
  http.get('/api/v1/crm-connections/{id}/deliveries/{deliveryId}', ({ response }) =>
    response(200).json({ ...data.delivery, payload: '{"type":"deal.updated"}' }),
  ),
  http.get('/api/v1/members', ({ response }) => response(200).json(list(...data.members))),
  http.get('/api/v1/members/unmapped-owners', ({ response }) =>
    response(200).json(
      list({
        ownerId: 'moses.frase',
        deals: 7,
        suggestions: ['m-1'],
        proposals: [{ memberId: 'm-1', reason: 'same-name' as const }],
      }),
    ),
  ),
  http.get('/api/v1/leaves', ({ response }) => response(200).json(list())),
  http.get('/api/v1/deputies', ({ response }) => response(200).json(list())),
  http.get('/api/v1/deputies/mine', ({ response }) => response(200).json(list())),
  http.get('/api/v1/sample-data', ({ response }) => response(200).json(data.noSample)),
  http.get('/api/v1/invitations', ({ response }) => response(200).json(list(data.invitation))),
  http.get('/api/v1/campaigns', ({ response }) => response(200).json(list(data.campaign))),
  http.get('/api/v1/imports', ({ response }) => response(200).json(list(data.importJob))),
  http.get('/api/v1/imports/{id}', ({ params, response }) =>
    response(200).json({ ...data.importJob, id: params.id, dryRun: params.id === 'dry-1' }),
  ),
  http.get('/api/v1/imports/files/{id}', ({ response }) => response(200).json(data.importFile)),
  http.get('/api/v1/imports/files/{id}/preview', ({ response }) => response(200).json(data.importPreview)),
  http.post('/api/v1/imports/files/{id}/dry-runs', ({ response }) =>
    response(202).json({ ...data.importJob, id: 'dry-1', dryRun: true }),
  ),
  http.get('/api/v1/personas', ({ response }) =>
    response(200).json(list({ ...data.persona, statementCount: data.persona.statements.length })),
  ),
  http.get('/api/v1/personas/{id}', ({ response }) => response(200).json(data.persona)),
  http.get('/api/v1/benchmark-studies', ({ response }) => response(200).json(list(data.study))),
  http.get('/api/v1/benchmarks', ({ response }) =>
    response(200).json({
      role: 'key-account-manager',
      department: null,
      country: null,
      year: null,
      formula: 'variable-share@1',
      references: data.study.references,
      otherFigures: [],
      cell: { value: null, suppressed: true, reason: 'confidential' },
    }),
  ),
);

export const signedInAs = (me: Schemas['Me']) =>
  server.use(http.get('/api/v1/me', ({ response }) => response(200).json(me)));
export const noItems = list<never>();
