import { InvalidArgumentError } from 'commander';
import { done, type Result, refuse } from '#lib/result.ts';
import { comparable } from '#lib/text/narrow.ts';
import type { ChosenMapping } from '#modules/stations/public.ts';
import { facilityTable } from '#modules/stations/rules/facilities.ts';
import { stationFieldNames, stationFields } from '#modules/stations/rules/import/fields.ts';

/** One choice of `--map`: a column of the file and what it means; null = leave the column out. */
export interface MapChoice {
  readonly heading: string;
  readonly field: string | null;
}

const fieldNamed = (word: string): string | null => {
  const plain = comparable(word);
  const field = stationFields.find(
    (one) => comparable(one) === plain || comparable(stationFieldNames[one]) === plain,
  );
  if (field) return field;
  const facility = facilityTable.find(({ code, zh }) => code === word || comparable(zh) === plain);
  return facility ? `facility:${facility.code}` : null;
};

/** Reads one `列名=字段`; the field by its Chinese name, its name in the API, or a facility. */
export const readMapChoice = (text: string, earlier: readonly MapChoice[] = []): MapChoice[] => {
  const at = text.lastIndexOf('=');
  if (at < 1) throw new InvalidArgumentError('应为 列名=字段，如 站点名=名称');
  const word = text.slice(at + 1).trim();
  const field = word === '' ? null : fieldNamed(word);
  if (word !== '' && field === null) {
    const names = Object.values(stationFieldNames).join('、');
    throw new InvalidArgumentError(`不认识的字段“${word}”。可用：${names}，或设施名称`);
  }
  return [...earlier, { heading: text.slice(0, at).trim(), field }];
};

/** The guessed columns with a person's choices over them; refused with a heading that the file does not have. */
export const mappingWith = (
  guessed: ChosenMapping,
  choices: readonly MapChoice[],
  columns: readonly string[],
): Result<ChosenMapping, { code: 'no-such-column'; heading: string }> => {
  let mapping: ChosenMapping = guessed;
  for (const { heading, field } of choices) {
    const column = columns.findIndex((one) => comparable(one) === comparable(heading));
    if (column < 0) return refuse({ code: 'no-such-column', heading });
    const others = Object.entries(mapping).filter(([, taken]) => taken !== column);
    mapping = { ...Object.fromEntries(others), ...(field === null ? {} : { [field]: column }) };
  }
  return done(mapping);
};
