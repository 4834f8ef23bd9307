/** On Citus the settings below must travel to the workers; elsewhere the name is only a placeholder. */
const propagate = "set local citus.propagate_set_commands = 'local'";

const isCityId = (cityId: number): boolean =>
  Number.isInteger(cityId) && cityId >= 100_000 && cityId <= 999_999;

/**
 * The words that begin a transaction for one city: from here on the application's role, which sees
 * and writes the rows of this city only. The city is six digits (GB/T 2260); anything else is a fault.
 */
export const beginInCity = (cityId: number): string => {
  if (!isCityId(cityId)) throw new RangeError(`not a city id of six digits: ${cityId}`);
  return `begin; ${propagate}; set local role yijia_app; set local app.city = '${cityId}'`;
};

/** The words that begin a transaction of the owner, who sees every city: migrations, proofs, doctor. */
export const beginAsOwner = (): string => `begin; ${propagate}; set local app.as_owner = 'on'`;
