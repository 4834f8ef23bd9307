import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isCrossSite, statusOfError } from '#kernel/http/public.ts';
import { perform, systemActor } from '#kernel/work/public.ts';
import { newId } from '#lib/id.ts';
import type { RightsHouse } from '../rights-house.ts';
import { type Html, html } from '../rules/joint/html.ts';
import { invitationBody } from '../rules/joint/invitation-page.ts';
import type { PartnerForm } from '../rules/joint/partner-page.ts';
import { referralCards } from '../rules/joint/referral-kinds.ts';
import { referralBody } from '../rules/joint/referral-page.ts';
import { answerByLink, type PartnerOutcome } from './answer-by-link.ts';
import { openPartnerLink, type PartnerSight } from './open-partner-link.ts';
import { type Download, partnerDownload, type Wanted } from './partner-download.ts';
import { type ReadForm, readPartnerForm } from './read-partner-form.ts';
import { keepPrivate, sendPartnerPage, sendShut } from './send-partner-page.ts';

/** Under this name the record shows what happened behind a link; the body stands beside it. */
const partner = systemActor('协作单位（凭链接）');

const MINUTE_MS = 60_000;

/** Anybody may come who holds a link; one address looks and answers at the pace of people. */
const page = {
  config: { permission: 'public', rateLimit: { max: 30, timeWindow: MINUTE_MS } },
  schema: { hide: true },
} as const;

type AtLink = { Params: { token: string } };
type AtMaterial = { Params: { token: string; ordinal: string } };

type Open = Exclude<PartnerSight, { kind: 'shut' }>;
type Problems = PartnerForm['problems'];

const doneIn = <T>(result: { ok: true; value: T } | { ok: false; refusal: never }): T => {
  if (!result.ok) throw new Error('a partner was refused without words');
  return result.value;
};

const titleOf = (sight: Open): string => {
  if (sight.kind === 'invitation') return '会议邀请';
  const { title } = referralCards[sight.view.referral.kind];
  return sight.view.purpose === 'result' ? `${title}：反馈结果` : title;
};

const bodyOf = (sight: Open, token: string, form: PartnerForm): Html =>
  sight.kind === 'invitation'
    ? invitationBody({ meeting: sight.meeting, name: sight.invitation.name }, form)
    : referralBody({ ...sight.view, path: `/partner/${token}` }, form);

const emptyForm = { answer: '', by: '', text: '', reference: '' };

const sendSight = (
  reply: FastifyReply,
  shown: {
    readonly sight: PartnerSight;
    readonly token: string;
    readonly form: Pick<ReadForm, 'said' | 'submission'> | null;
    readonly problems: Problems;
  },
): FastifyReply => {
  const { sight, token, problems } = shown;
  if (sight.kind === 'shut') return sendShut(reply, sight.why);
  const form: PartnerForm = {
    ...(shown.form?.said ?? emptyForm),
    submission: shown.form?.submission ?? newId(),
    formToken: sight.formToken,
    problems,
  };
  const title = titleOf(sight);
  return sendPartnerPage(reply, {
    status: problems.length > 0 ? 422 : 200,
    title: problems.length > 0 ? `有错误：${title}` : title,
    body: bodyOf(sight, token, form),
    sender: sight.sender,
  });
};

const open = async (
  house: RightsHouse,
  { request, reply }: { request: FastifyRequest<AtLink>; reply: FastifyReply },
): Promise<FastifyReply> => {
  const { token } = request.params;
  const visit = { token, peer: request.ip };
  const opened = await perform(house.site, partner, (work) => openPartnerLink(work, house, visit));
  return sendSight(reply, { sight: doneIn(opened), token, form: null, problems: [] });
};

const doneBody = ({ next }: Extract<PartnerOutcome, { kind: 'done' }>): Html =>
  next === null
    ? html`<p>工会已收到，谢谢。这个链接不再使用，可以关闭本页。</p>`
    : html`<p>工会已收到，谢谢。</p><p>有了结果，请用下面的新链接反馈（只能用一次，请保存）：</p>
<p class="paper"><a href="${next.url}">${next.url}</a></p>${next.isSent ? html`<p class="hint">链接也已发到贵单位联系人的手机。</p>` : null}`;

const sendOutcome = (
  reply: FastifyReply,
  { outcome, token, form }: { outcome: PartnerOutcome; token: string; form: ReadForm },
): FastifyReply => {
  if (outcome.kind === 'shut') return sendShut(reply, outcome.why);
  if (outcome.kind === 'stale') {
    const body = html`<p>请<a href="/partner/${token}">重新打开链接</a>再填写。</p>`;
    return sendPartnerPage(reply, { status: 403, title: '页面不对', body, sender: null });
  }
  if (outcome.kind === 'faults') {
    const { sight, errors: problems } = outcome;
    return sendSight(reply, { sight, token, form, problems });
  }
  const { sender } = outcome;
  return sendPartnerPage(reply, { status: 200, title: '已提交', body: doneBody(outcome), sender });
};

const answer = async (
  house: RightsHouse,
  { request, reply }: { request: FastifyRequest<AtLink>; reply: FastifyReply },
): Promise<FastifyReply> => {
  const { token } = request.params;
  const form = await readPartnerForm(request);
  const { said, formToken, submission, file, isFileTooBig } = form;
  const post = { token, peer: request.ip, said, formToken, file, isFileTooBig };
  const answered = await perform(house.site, partner, (work) =>
    answerByLink(work, house, { ...post, submission: submission ?? newId() }),
  );
  const outcome = answered.ok ? answered.value : answered.refusal.outcome;
  return sendOutcome(reply, { outcome, token, form });
};

const sendDownload = (reply: FastifyReply, download: Download): FastifyReply => {
  if (download.kind === 'shut') return sendShut(reply, download.why);
  if (download.kind === 'missing') {
    const body = html`<p>材料清单里没有这份文件，或者文件已到保存期限。</p>`;
    return sendPartnerPage(reply, { status: 404, title: '没有这份文件', body, sender: null });
  }
  const { bytes, mediaType, name } = download.file;
  return keepPrivate(reply)
    .code(200)
    .header('content-type', mediaType)
    .header(
      'content-disposition',
      `attachment; filename="material"; filename*=UTF-8''${encodeURIComponent(name)}`,
    )
    .serializer((one: unknown) => one as string)
    .send(bytes);
};

const handOut = async (
  house: RightsHouse,
  { request, reply }: { request: FastifyRequest<AtLink>; reply: FastifyReply },
  wanted: Wanted,
): Promise<FastifyReply> => {
  const asked = { token: request.params.token, peer: request.ip, wanted };
  const handed = await perform(house.site, partner, (work) => partnerDownload(work, house, asked));
  return sendDownload(reply, doneIn(handed));
};

const mishaps: Readonly<Record<number, readonly [title: string, line: string]>> = {
  403: ['不能这样打开', '请直接打开工会发给您的链接，再填写。'],
  413: ['附件太大', '附件在 10 MB 以内。请返回上一页，写的字还在。'],
  429: ['操作太频繁', '请等一分钟再试。'],
};

const sendMishap = (reply: FastifyReply, status: number): FastifyReply => {
  const [title, line] = mishaps[status] ?? [
    '系统出错了',
    '已记录。请稍后再试，或与发函的工会联系。',
  ];
  const known = status in mishaps ? status : 500;
  return sendPartnerPage(reply, { status: known, title, body: html`<p>${line}</p>`, sender: null });
};

/** The pages behind a partner's link as one plugin: no account, no cookie, no script. A form carries its own token, so
 *  that a colleague of another union who is signed in here answers like anybody else. The server it joins has
 *  registered @fastify/multipart and the rate limit. */
export const partnerPages =
  (house: RightsHouse) =>
  async (app: FastifyInstance): Promise<void> => {
    app.setErrorHandler((error: FastifyError, request, reply) => {
      const status = statusOfError(error);
      if (status >= 500) request.log.error({ err: error }, 'fault');
      return sendMishap(reply, status);
    });
    app.addHook('preHandler', async (request, reply) => {
      if (request.method === 'POST' && isCrossSite(request)) return sendMishap(reply, 403);
      return undefined;
    });
    app.get<AtLink>('/partner/:token', page, (request, reply) => open(house, { request, reply }));
    app.post<AtLink>('/partner/:token', { ...page, bodyLimit: 12_000_000 }, (request, reply) =>
      answer(house, { request, reply }),
    );
    app.get<AtLink>('/partner/:token/letter', page, (request, reply) =>
      handOut(house, { request, reply }, 'letter'),
    );
    app.get<AtMaterial>('/partner/:token/materials/:ordinal', page, (request, reply) => {
      const ordinal = Number.parseInt(request.params.ordinal, 10);
      return handOut(house, { request, reply }, { ordinal });
    });
  };
