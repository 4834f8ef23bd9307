import type { FastifyInstance } from 'fastify';
import { draftOf, type RightsDesk, sessionOf } from './rights-desk.ts';
import { ownerAtCase, ownerOfDraft } from './rights-file-lines.ts';
import { addRightsFiles } from './rights-file-routes.ts';
import { addRightsIntake } from './rights-intake-routes.ts';
import { sendProgress } from './rights-progress-page.ts';
import { addRightsProgress, isOwnDoorForm } from './rights-progress-routes.ts';
import { sendScreen } from './rights-screens.ts';
import { addRightsSending } from './rights-send-routes.ts';
import type { Site } from './site.ts';

const addDraftFiles = (app: FastifyInstance, desk: RightsDesk): void =>
  addRightsFiles(app, desk, {
    base: '/rights',
    ownerOf: async (request) => {
      const draft = await draftOf(desk, request);
      return draft && !draft.isSent ? ownerOfDraft(draft) : null;
    },
    isOwnForm: () => true,
    goBack: async (exchange, problems) => {
      const draft = await draftOf(desk, exchange.request);
      if (!draft) return exchange.reply.redirect('/rights?gone=1', 303);
      if (problems.length === 0) return exchange.reply.redirect('/rights/files', 303);
      return sendScreen(desk, exchange, { draft, id: 'files', problems });
    },
  });

const addCaseFiles = (app: FastifyInstance, desk: RightsDesk): void =>
  addRightsFiles(app, desk, {
    base: '/rights/progress',
    ownerOf: async (request) => {
      const at = await sessionOf(desk, request);
      return at && ownerAtCase(at.session);
    },
    isOwnForm: (request) => isOwnDoorForm(desk, request),
    goBack: (exchange, problems) =>
      problems.length === 0
        ? exchange.reply.redirect('/rights/progress?said=files', 303)
        : sendProgress(desk, exchange, { problems }),
  });

/** The rights pages of the phone as a plugin of their own: only here pieces of files are read. */
export const rightsPages =
  (given: { readonly site: Site; readonly rights: RightsDesk['rights'] }) =>
  async (app: FastifyInstance): Promise<void> => {
    const desk: RightsDesk = given;
    app.addContentTypeParser(
      'application/offset+octet-stream',
      { parseAs: 'buffer' },
      (_request, body, next) => next(null, body),
    );
    addRightsIntake(app, desk);
    addRightsSending(app, desk);
    addDraftFiles(app, desk);
    addRightsProgress(app, desk);
    addCaseFiles(app, desk);
  };
