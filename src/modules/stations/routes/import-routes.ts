import type { FastifyRequest } from 'fastify';
import { defineRoute, type RouteCard, type RouteContext } from '#kernel/http/public.ts';
import { perform } from '#kernel/work/public.ts';
import { done, type Refusal, type Result, refuse } from '#lib/result.ts';
import type { Table } from '#lib/table/table.ts';
import {
  type CheckBody,
  CheckBody as CheckBodySchema,
  CommitBody,
  CommitResult,
  DryRunSchema,
  ImportDetail,
  ImportList,
  ImportParams,
} from '../contract/import.ts';
import { checkImport } from '../imports/check-import.ts';
import { commitImport } from '../imports/commit-import.ts';
import { IMPORT_BYTES_MOST, readGivenTable, readKeptTable } from '../imports/import-file.ts';
import { prepareForMany } from '../imports/import-house.ts';
import type { ImportJob } from '../imports/import-job.ts';
import { reportCsv } from '../imports/import-report.ts';
import { checkToWire, importToWire, lineToWire } from '../imports/import-to-wire.ts';
import { openImport, planAgain, recentImports } from '../imports/open-import.ts';
import { receiveImport } from '../imports/receive-import.ts';
import type { StationHouse } from '../station-house.ts';
import { importRefusals } from '../words/import-refusals.ts';
import { sendFile } from './send-file.ts';

const TAG = '驿站导入';

interface GivenFile {
  readonly bytes: Uint8Array;
  readonly name: string;
}

type FileRefusal = {
  readonly code: 'no-file' | 'one-file-only' | 'bad-media-type' | 'bad-request';
};

// One byte more than is taken: a file just too large is told apart from one that just fits.
const reading = {
  limits: { fileSize: IMPORT_BYTES_MOST + 1, files: 2, fields: 10, fieldSize: 1_000, parts: 20 },
  throwFileSizeLimit: false,
} as const;

/** Every file of a form; each part is read to its end, else the sender would wait for ever. */
const filesOf = async (request: FastifyRequest): Promise<GivenFile[]> => {
  const files: GivenFile[] = [];
  for await (const part of request.parts(reading)) {
    if (part.type === 'file')
      files.push({ bytes: await part.toBuffer(), name: part.filename ?? '' });
  }
  return files;
};

const hasStatus = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'statusCode' in error;

/** The one file of a form. The reader throws at a body cut short or without a boundary, which is no fault of ours. */
const fileOf = async (request: FastifyRequest): Promise<Result<GivenFile, FileRefusal>> => {
  if (!request.isMultipart()) return refuse({ code: 'bad-media-type' });
  try {
    const [file, ...more] = await filesOf(request);
    if (!file) return refuse({ code: 'no-file' });
    return more.length > 0 ? refuse({ code: 'one-file-only' }) : done(file);
  } catch (error) {
    if (hasStatus(error)) throw error;
    return refuse({ code: 'bad-request' });
  }
};

const receiveRoute = (house: StationHouse): RouteCard =>
  defineRoute({
    method: 'POST',
    url: '/api/imports',
    permission: 'stations.import',
    summary: '上传一个驿站表格（.xlsx 或 .csv，最大 10 MB），只读取，不导入',
    tag: TAG,
    schema: { response: ImportDetail },
    status: 201,
    multipart: true,
    bodyLimit: IMPORT_BYTES_MOST + 100_000,
    rate: { most: 30, withinSeconds: 60 },
    refusals: importRefusals,
    handler: async (context) => {
      const file = await fileOf(context.request);
      if (!file.ok) return file;
      const table = await readGivenTable(file.value.bytes, file.value.name);
      if (!table.ok) return table;
      return context.perform(async (work) => {
        const received = { ...file.value, table: table.value };
        const job = await receiveImport(work, house, received);
        return job.ok ? done(importToWire(job.value, table.value, null)) : job;
      });
    },
  });

interface KeptImport {
  readonly job: ImportJob;
  readonly table: Table | null;
}

/** An import the visitor may see, with its table. Not by `context.perform`: its key belongs to the deed that follows. */
const keptImport = async (
  house: StationHouse,
  { actor }: Pick<RouteContext, 'actor'>,
  id: string,
): Promise<Result<KeptImport, Refusal>> => {
  const job = await perform(house.site, actor, (work) => openImport(work, id));
  return job.ok ? done({ job: job.value, table: await readKeptTable(house, job.value) }) : job;
};

const choiceFrom = (id: string, table: Table, body: CheckBody) => {
  const { default_crs, organisation_id, by_division } = body.settings;
  return {
    id,
    table,
    mapping: body.mapping,
    settings: {
      ...(default_crs === undefined ? {} : { defaultCrs: default_crs }),
      ...(organisation_id === undefined ? {} : { organisationId: organisation_id }),
      ...(by_division === undefined ? {} : { byDivision: by_division }),
    },
  };
};

const checkRoute = (house: StationHouse): RouteCard =>
  defineRoute({
    method: 'POST',
    url: '/api/imports/:id/dry-run',
    permission: 'stations.import',
    summary: '试导入：逐行核对，什么都不写入台账',
    tag: TAG,
    schema: { params: ImportParams, body: CheckBodySchema, response: DryRunSchema },
    refusals: importRefusals,
    handler: async (context) => {
      const { id } = context.params;
      const kept = await keptImport(house, context, id);
      if (!kept.ok) return kept;
      const { table } = kept.value;
      if (!table) return refuse({ code: 'file-erased' });
      return context.perform(async (work) => {
        const plan = await checkImport(work, house, choiceFrom(id, table, context.body));
        return plan.ok ? done(checkToWire(plan.value)) : plan;
      });
    },
  });

const commitRoute = (house: StationHouse): RouteCard =>
  defineRoute({
    method: 'POST',
    url: '/api/imports/:id/commit',
    permission: 'stations.import',
    summary: '正式导入：全部，或只导入没有错误的行；重复提交只算一次',
    tag: TAG,
    schema: { params: ImportParams, body: CommitBody, response: CommitResult },
    refusals: importRefusals,
    handler: async (context) => {
      const { id } = context.params;
      const kept = await keptImport(house, context, id);
      if (!kept.ok) return kept;
      const { job, table } = kept.value;
      const { mode } = context.body;
      if (!job.result) await prepareForMany(house, job.rows);
      return context.perform((work) => commitImport(work, house, { id, table, mode }));
    },
  });

const planOf = async (house: StationHouse, context: RouteContext, { job, table }: KeptImport) => {
  if (!table) return null;
  const plan = await perform(house.site, context.actor, (work) =>
    planAgain(work, house, { job, table }),
  );
  return plan.ok ? plan.value : null;
};

const stateRoute = (house: StationHouse): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/imports/:id',
    permission: 'stations.import',
    summary: '一次导入进行到哪里',
    tag: TAG,
    schema: { params: ImportParams, response: ImportDetail },
    handler: async (context) => {
      const kept = await keptImport(house, context, context.params.id);
      if (!kept.ok) return kept;
      const { job, table } = kept.value;
      const plan = job.state === 'checked' ? await planOf(house, context, kept.value) : null;
      return done(importToWire(job, table, plan));
    },
  });

const listRoute = (house: StationHouse): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/imports',
    permission: 'stations.import',
    summary: '最近的导入',
    tag: TAG,
    schema: { response: ImportList },
    handler: async ({ actor }) => {
      const jobs = await perform(house.site, actor, recentImports);
      return jobs.ok ? done({ items: jobs.value.map(lineToWire) }) : jobs;
    },
  });

const reportRoute = (house: StationHouse): RouteCard =>
  defineRoute({
    method: 'GET',
    url: '/api/imports/:id/report.csv',
    permission: 'stations.import',
    summary: '逐行报告：行、列、内容、原因、怎么改',
    tag: TAG,
    schema: { params: ImportParams },
    refusals: importRefusals,
    handler: async (context) => {
      const kept = await keptImport(house, context, context.params.id);
      if (!kept.ok) return kept;
      const plan = await planOf(house, context, kept.value);
      if (!plan) return refuse({ code: 'file-erased' });
      const name = `导入报告_${kept.value.job.fileName.replace(/\.[^.]*$/, '')}.csv`;
      return sendFile(context.reply, { name, kind: 'csv', body: reportCsv(plan.findings) });
    },
  });

/** The import wizard of the console. */
export const importRoutes = (house: StationHouse): RouteCard[] => [
  receiveRoute(house),
  listRoute(house),
  stateRoute(house),
  reportRoute(house),
  checkRoute(house),
  commitRoute(house),
];
