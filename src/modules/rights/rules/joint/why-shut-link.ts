import { Temporal } from 'temporal-polyfill';
import type { LinkPurpose, PartnerLink } from './referral-types.ts';

/** Why a link opens nothing. */
export type LinkShut = 'no-such-link' | 'link-voided' | 'link-used' | 'link-expired';

/** What the partner reads behind a link that opens nothing: title and what to do. */
export const linkShutWords = {
  'no-such-link': ['链接不对', '请核对短信或函件上的链接，逐字复制；或与发函的工会联系。'],
  'link-voided': [
    '链接已作废',
    '工会已发出新的链接，或撤回了材料。请使用最新的链接，或与发函的工会联系。',
  ],
  'link-used': [
    '链接已经用过',
    '每个链接只能办理一次。需要更正的，请与发函的工会联系，由工会发新的链接。',
  ],
  'link-expired': ['链接已过期', '请与发函的工会联系，由工会发新的链接。'],
} as const satisfies Record<LinkShut, readonly [string, string]>;

/** Why a link opens nothing now; null when it opens. A voided one stays voided whatever else is true of it. */
export const whyShutLink = (link: PartnerLink | null, now: Temporal.Instant): LinkShut | null => {
  if (!link) return 'no-such-link';
  if (link.voidedAt) return 'link-voided';
  if (link.usedAt) return 'link-used';
  return Temporal.Instant.compare(now, link.expiresAt) >= 0 ? 'link-expired' : null;
};

/** How long a link lives, in days of 24 hours. A result may take as long as an inspection; set by this product, by no
 *  law. */
export const linkDays = {
  answer: 20,
  result: 120,
  invitation: 20,
} as const satisfies Record<LinkPurpose, number>;
