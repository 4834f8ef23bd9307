import type { StationContent } from '../rules/station-content.ts';

/** A station's content from what was given, everything else unknown. */
export const newContent = (
  organisationId: string,
  given: Partial<StationContent>,
): StationContent => ({
  name: '',
  aliases: [],
  code: null,
  divisionCode: '',
  townshipCode: null,
  address: '',
  position: null,
  floor: null,
  hostName: null,
  builder: null,
  lifeCycle: 'open',
  livelihoodYear: null,
  openingHours: null,
  hoursAsListed: null,
  entryMethods: [],
  entryWithoutPhone: null,
  publicPhone: null,
  ...given,
  organisationId,
});
