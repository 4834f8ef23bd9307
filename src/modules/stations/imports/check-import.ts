import { findOrganisation } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import { done, type Result, refuse } from '#lib/result.ts';
import type { Table } from '#lib/table/table.ts';
import { type NotYours, whyNotTouch } from '../guard.ts';
import { lockImport, updateImport } from '../import-store.ts';
import type { FieldFault } from '../rules/why-not-save.ts';
import { mappingFrom } from './chosen-mapping.ts';
import type { ImportHouse } from './import-house.ts';
import type { ChosenMapping, ChosenSettings, ImportJob } from './import-job.ts';
import { type ImportPlan, planImport } from './plan-import.ts';

/** A person's choices about a kept file. */
export interface ImportChoice {
  readonly id: string;
  readonly table: Table;
  readonly mapping: ChosenMapping;
  /** What is not said stays as it was. */
  readonly settings: Partial<ChosenSettings>;
}

export type CheckRefusal =
  | NotYours
  | { readonly code: 'not-found' }
  | { readonly code: 'already-committed' }
  | { readonly code: 'invalid'; readonly errors: readonly FieldFault[] };

const whyNotCheck = async (
  work: Work,
  job: ImportJob | null,
  settings: ChosenSettings | null,
): Promise<CheckRefusal | null> => {
  if (!job || !settings) return { code: 'not-found' };
  const mayNotSee = await whyNotTouch(work, 'stations.import', job.settings.organisationId);
  if (mayNotSee) return mayNotSee;
  const { organisationId } = settings;
  if (!(await findOrganisation(work.db, work.cityId, organisationId))) {
    const missing = { field: 'settings.organisation_id', message: '没有这个单位' };
    return { code: 'invalid', errors: [missing] };
  }
  const notYours = await whyNotTouch(work, 'stations.import', organisationId);
  if (notYours) return notYours;
  return job.state === 'committed' ? { code: 'already-committed' } : null;
};

/** Works out what a list would do and keeps the choices; the register stays as it is. */
export const checkImport = async (
  work: Work,
  house: ImportHouse,
  choice: ImportChoice,
): Promise<Result<ImportPlan, CheckRefusal>> => {
  const job = await lockImport(work, choice.id);
  const settings = job && { ...job.settings, ...choice.settings };
  const refusal = await whyNotCheck(work, job, settings);
  if (refusal) return refuse(refusal);
  if (!job || !settings) return refuse({ code: 'not-found' });
  const mapping = mappingFrom(choice.mapping, choice.table.columns);
  if (!mapping.ok) return mapping;

  const { table } = choice;
  const chosen = { table, mapping: mapping.value, settings, willWrite: false };
  const plan = await planImport(work, house, chosen);
  const checked = plan.counts;
  await updateImport(work, {
    ...job,
    ...{ mapping: choice.mapping, settings, state: 'checked', checked },
  });
  const { rows, errors } = checked;
  work.note('stations.import-checked', { kind: 'import', id: job.id }, { rows, errors });
  return done(plan);
};
