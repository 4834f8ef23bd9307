import { mayAt } from '#kernel/access/public.ts';
import { findOrganisation, type Organisation } from '#kernel/identity/public.ts';
import type { Work } from '#kernel/work/public.ts';
import type { IssuerLevel } from '../rules/letters/ladder.ts';
import type { LetterKind } from '../rules/letters/letter-types.ts';

/** The level of a union for the ladder; hosts and partners write like a grassroots union. */
export const levelOf = ({ kind, level }: Organisation): IssuerLevel =>
  kind === 'federation' && level !== null ? level : 'grassroots';

/** The union that writes: the one that has the case; a 建议书 is written by the union of whoever drafts it, where that
 *  stands above the case, since only the county and above may send one.
 *  @source 浙江省工会劳动法律监督条例（2016）第二十三条 */
export const issuerFor = async (
  work: Work,
  owner: Organisation,
  kind: LetterKind,
): Promise<Organisation> => {
  const { actor } = work;
  if (kind !== 'proposal' || actor.kind !== 'person' || actor.organisationId === owner.id)
    return owner;
  const his = await findOrganisation(work.db, work.cityId, actor.organisationId);
  const isAbove = his !== null && owner.path.startsWith(his.path);
  return isAbove && mayAt(actor, 'rights.handle', his.path) ? his : owner;
};
