import { maskPhone } from '#kernel/notices/rules/mask-phone.ts';
import type { Sealer } from '#kernel/secrets/public.ts';
import type { StationDraft } from '../rules/import/station-draft.ts';
import { maskName } from '../rules/mask-name.ts';
import type { StationId } from '../types.ts';

/** A keeper's contact as it is sealed. */
export interface SealedKeeper {
  readonly id: StationId;
  readonly sealedName: Buffer | null;
  readonly sealedPhone: Buffer | null;
}

/** The part of a keeper's contact that a list changes; null = that half stays. */
export interface ListedKeeper {
  readonly name: string | null;
  readonly phone: string | null;
}

const cell = (id: StationId, column: 'keeper_name' | 'keeper_phone') => ({
  table: 'stations.stations',
  id,
  column,
});

/** What a row changes of a station's keeper; null when nothing. */
export const keeperOfRow = (
  sealer: Sealer,
  draft: StationDraft,
  known: SealedKeeper | null,
): ListedKeeper | null => {
  const opened = (sealed: Buffer | null | undefined, column: 'keeper_name' | 'keeper_phone') =>
    known && sealed ? sealer.open(sealed, cell(known.id, column)) : null;
  const isNewName = draft.keeperName !== opened(known?.sealedName, 'keeper_name');
  const isNewPhone = draft.keeperPhone !== opened(known?.sealedPhone, 'keeper_phone');
  const name = isNewName ? draft.keeperName : null;
  const phone = isNewPhone ? draft.keeperPhone : null;
  return name === null && phone === null ? null : { name, phone };
};

/** A keeper's contact sealed for its row, with masked forms for display; null = that half stays. */
export const sealKeeper = (sealer: Sealer, id: StationId, keeper: ListedKeeper) => ({
  id,
  sealedName: keeper.name === null ? null : sealer.seal(keeper.name, cell(id, 'keeper_name')),
  sealedPhone: keeper.phone === null ? null : sealer.seal(keeper.phone, cell(id, 'keeper_phone')),
  nameMasked: keeper.name === null ? null : maskName(keeper.name),
  phoneMasked: keeper.phone === null ? null : maskPhone(keeper.phone),
});
