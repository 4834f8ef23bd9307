import { type TSchema, Type } from 'typebox';
import { caseStates } from './rules/states.ts';
import {
  channels,
  claimResults,
  matters,
  partyRoles,
  riskGrades,
  sources,
  trackKinds,
  workerClasses,
} from './types.ts';

/** A value or null. */
export const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** One of a list of words. */
export const oneOf = <const T extends readonly string[]>(words: T) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...words] });

export const uuid = Type.String({ format: 'uuid' });
export const day = Type.String({ format: 'date' });
export const instant = Type.String({ format: 'date-time', description: 'UTC' });

export const CaseParams = Type.Object({ id: uuid });

export const CaseStateSchema = oneOf(caseStates);
export const MatterSchema = oneOf(matters);
export const WorkerClassSchema = oneOf(workerClasses);
export const ChannelSchema = oneOf(channels);
export const SourceSchema = oneOf(sources);
export const RiskGradeSchema = oneOf(riskGrades);
export const PartyRoleSchema = oneOf(partyRoles);
export const ClaimResultSchema = oneOf(claimResults);
export const TrackKindSchema = oneOf(trackKinds);
