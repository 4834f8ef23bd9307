import type { MultipartFile } from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Refusal, Result } from '#lib/result.ts';
import type { UploadOwner } from '#modules/rights/intake/upload-store.ts';
import { beginUpload } from '#modules/rights/intake/uploads/begin-upload.ts';
import { finishUpload } from '#modules/rights/intake/uploads/finish-upload.ts';
import { dropUpload, takePlainFile } from '#modules/rights/intake/uploads/plain-upload.ts';
import { takePiece } from '#modules/rights/intake/uploads/take-piece.ts';
import type { DraftProblem } from '#modules/rights/rules/intake/draft-problems.ts';
import { intakeLimits } from '#modules/rights/rules/intake/intake-limits.ts';
import { refusalWords } from '#web/worker/rights/file-list.tsx';
import { asWorker, type RightsDesk, workerActor } from './rights-desk.ts';
import { fileLinesOf } from './rights-file-lines.ts';
import type { Exchange } from './send-page.ts';
import { publicForm, publicPage } from './site.ts';

/** Whose files a group of addresses is about, and what to answer a form with. */
export interface FileDoor {
  /** Before `/files` and `/uploads`. */
  readonly base: string;
  /** Null: nobody is here. */
  ownerOf(request: FastifyRequest): Promise<UploadOwner | null>;
  /** Whether a form of a page is of that page. */
  isOwnForm(request: FastifyRequest): boolean;
  goBack(
    exchange: Exchange,
    problems: readonly DraftProblem[],
  ): Promise<FastifyReply> | FastifyReply;
}

const others: Readonly<Record<string, string>> = {
  'too-many-files': `最多 ${intakeLimits.files} 个，多的没有收。`,
  'no-room': '现在材料太多，收不下了。可以先提交，明天再补，或者打 12351。',
  'case-closed': '这件事已经办完，不能再补材料。',
  'bad-announcement': '没有看懂，请再选一次。',
};

const wordsOf = (code: string): string => others[code] ?? refusalWords(code);

const MOST_AT_ONCE = 9;

// A file too big is told beside its field; the reader must not throw.
const reading = {
  limits: {
    fileSize: intakeLimits.fileBytes,
    files: MOST_AT_ONCE + 1,
    fields: 5,
    fieldSize: 1_000,
  },
  throwFileSizeLimit: false,
};

/** Takes one file of a form; what to tell about it, null when it was taken or the field was left blank. */
const takeOne = async (
  desk: RightsDesk,
  owner: UploadOwner,
  part: MultipartFile,
): Promise<string | null> => {
  const bytes = await part.toBuffer();
  if (part.filename === '' && bytes.length === 0) return null;
  const name = part.filename || '材料';
  const declaredType = part.mimetype === 'application/octet-stream' ? '' : part.mimetype;
  const why = part.file.truncated
    ? 'too-big'
    : await takePlainFile(desk.rights, workerActor, { owner, name, declaredType, bytes });
  return why && `${name.slice(0, 30)}：${wordsOf(why)}`;
};

const takeAll = async (
  desk: RightsDesk,
  request: FastifyRequest,
  owner: UploadOwner,
): Promise<readonly DraftProblem[]> => {
  const problems: DraftProblem[] = [];
  for await (const part of request.parts(reading)) {
    const text = part.type === 'file' ? await takeOne(desk, owner, part) : null;
    if (text) problems.push({ field: 'photos', text });
  }
  return problems;
};

const addForms = (app: FastifyInstance, desk: RightsDesk, door: FileDoor): void => {
  const limit = (MOST_AT_ONCE + 1) * intakeLimits.fileBytes;
  app.post(`${door.base}/files`, { ...publicForm, bodyLimit: limit }, async (request, reply) => {
    const owner = await door.ownerOf(request);
    const exchange = { request, reply };
    if (!owner || !request.isMultipart() || !door.isOwnForm(request)) {
      return door.goBack(exchange, []);
    }
    return door.goBack(exchange, await takeAll(desk, request, owner));
  });

  app.post<{ Params: { id: string } }>(
    `${door.base}/files/:id/drop`,
    publicForm,
    async (request, reply) => {
      const owner = await door.ownerOf(request);
      if (owner && door.isOwnForm(request)) {
        await asWorker(desk, (work) => dropUpload(work, { id: request.params.id, owner }));
      }
      return door.goBack({ request, reply }, []);
    },
  );
};

const statusOf: Readonly<Record<string, number>> = {
  'no-such-upload': 404,
  'other-offset': 409,
  'too-big': 413,
  'piece-too-big': 413,
  'too-many-files': 429,
  'no-room': 507,
};

const refused = (reply: FastifyReply, refusal: Refusal & { offset?: number }): FastifyReply =>
  reply.code(statusOf[refusal.code] ?? 422).send({
    code: refusal.code,
    text: wordsOf(refusal.code),
    ...(refusal.offset === undefined ? {} : { offset: refusal.offset }),
  });

/** Looks at a file that is whole, and tells how it stands. */
const answerWith = async (
  desk: RightsDesk,
  reply: FastifyReply,
  asked: { readonly id: string; readonly owner: UploadOwner },
): Promise<FastifyReply> => {
  const finished = await finishUpload(desk.rights, workerActor, asked);
  if (!finished.ok) return refused(reply, finished.refusal);
  const lines = await fileLinesOf(desk, asked.owner);
  const line = lines.find((one) => one.id === asked.id);
  if (!line) return refused(reply, { code: 'no-such-upload' });
  return reply.header('cache-control', 'no-store').send({
    ...{ id: line.id, state: line.state },
    ...(line.refusal ? { text: wordsOf(line.refusal) } : {}),
  });
};

const offsetIn = (request: FastifyRequest): number => {
  const text = String(request.headers['upload-offset'] ?? '');
  return /^\d{1,9}$/.test(text) ? Number(text) : -1;
};

const announced = (request: FastifyRequest) => {
  const body = (request.body ?? {}) as Record<string, unknown>;
  const text = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
  return {
    ...{ clientId: text('client_id'), name: text('name'), declaredType: text('type') },
    ...{ size: typeof body.size === 'number' ? body.size : -1, sha256: text('sha256') },
  };
};

type Here = {
  readonly owner: UploadOwner;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

const addPieces = (app: FastifyInstance, desk: RightsDesk, door: FileDoor): void => {
  const here =
    (act: (at: Here) => Promise<FastifyReply>) =>
    async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
      const owner = await door.ownerOf(request);
      return owner
        ? act({ owner, request, reply })
        : reply.code(401).send({ code: 'nobody', text: '请从头再进一次。' });
    };
  const asIs = <T extends { readonly id: string; readonly received: number }>(
    result: Result<T, Refusal>,
    reply: FastifyReply,
  ): FastifyReply =>
    result.ok
      ? reply.code(201).send({ id: result.value.id, offset: result.value.received })
      : refused(reply, result.refusal);

  app.post(
    `${door.base}/uploads`,
    publicForm,
    here(async ({ owner, request, reply }) => {
      const wish = { owner, ...announced(request) };
      const begun = await asWorker(desk, (work) => beginUpload(work, desk.rights, wish));
      if (!begun.ok || begun.value.state === 'receiving') return asIs(begun, reply);
      return answerWith(desk, reply, { id: begun.value.id, owner });
    }),
  );

  // A file of twelve megabytes has 46 pieces: the limit of forms would stop it.
  const often = {
    ...publicPage,
    config: { ...publicPage.config, rateLimit: { max: 600, timeWindow: 60_000 } },
  };
  const pieces = { ...often, bodyLimit: intakeLimits.pieceBytes };
  app.put<{ Params: { id: string } }>(
    `${door.base}/uploads/:id`,
    pieces,
    here(async ({ owner, request, reply }) => {
      const { id } = request.params as { id: string };
      const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const sha256 = String(request.headers['piece-sha256'] ?? '');
      const piece = { owner, id, bytes, sha256, offset: offsetIn(request) };
      const taken = await asWorker(desk, (work) => takePiece(work, piece));
      if (!taken.ok || taken.value.state === 'receiving') return asIs(taken, reply);
      return answerWith(desk, reply, { id, owner });
    }),
  );
};

/** Files in whole forms, and in pieces for phones with script. */
export const addRightsFiles = (app: FastifyInstance, desk: RightsDesk, door: FileDoor): void => {
  addForms(app, desk, door);
  addPieces(app, desk, door);
};
