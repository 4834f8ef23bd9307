import type { FiguresQuestion } from '../../api/rights-figures.ts';
import { Choice } from '../../parts/choice.tsx';
import { todayInChina } from '../../parts/time-text.ts';
import { useOrganisationOptions } from '../../parts/use-places.ts';
import { figureWords as w } from '../../words/rights-figure-words.ts';
import { type Preset, spanOfPreset } from './presets.ts';

const presets: readonly Preset[] = ['year', 'quarter', 'month', 'lastMonth'];

/** Period and unit; all of it stands in the address. `shown` is the period the figures are of. */
export const PeriodFilters = (props: {
  readonly shown: { readonly from: string; readonly until: string };
  readonly organisation: string | undefined;
  readonly change: (next: FiguresQuestion) => void;
}) => {
  const { shown, organisation, change } = props;
  const organisations = useOrganisationOptions();
  const today = todayInChina();
  const isShown = (preset: Preset): boolean => {
    const { from, until } = spanOfPreset(preset, today);
    return from === shown.from && until === shown.until;
  };
  return (
    <div className="filters">
      <div className="filters-line">
        <fieldset className="quick">
          <legend className="hidden">{w.period}</legend>
          {presets.map((preset) => (
            <button
              type="button"
              key={preset}
              aria-pressed={isShown(preset)}
              onClick={() => change(spanOfPreset(preset, today))}
            >
              {w.presets[preset]}
            </button>
          ))}
        </fieldset>
        {(['from', 'until'] as const).map((end) => (
          <label key={end}>
            {w[end]}{' '}
            <input
              type="date"
              className="choice"
              value={shown[end]}
              onChange={({ target }) => target.value && change({ [end]: target.value })}
            />
          </label>
        ))}
        <Choice
          aria-label={w.organisation}
          empty={w.anyOrganisation}
          value={organisation}
          options={organisations}
          onChange={(value) => change({ organisation: value ?? undefined })}
        />
      </div>
      {shown.until < shown.from ? <p className="field-error">{w.wrongPeriod}</p> : null}
    </div>
  );
};
