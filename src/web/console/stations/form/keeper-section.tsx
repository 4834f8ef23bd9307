import { Radio } from 'antd';
import { formWords as w } from '../../words/detail-words.ts';
import type { FormValues } from '../form-values.ts';
import { fieldId } from './error-summary.tsx';
import { faultOf } from './faults.ts';
import { type SectionProps, TextField } from './fields.tsx';

/** The keeper's name and phone; not shown here, only replaced, kept or removed. */
export const KeeperSection = (props: SectionProps & { readonly isNew: boolean }) => {
  const { form, faults, isNew } = props;
  const options = [
    { value: 'keep', label: isNew ? w.keeperLater : w.keeperKeep },
    { value: 'set', label: w.keeperSet },
    ...(isNew ? [] : [{ value: 'clear', label: w.keeperClear }]),
  ];
  return (
    <section
      className="block form-grid"
      aria-labelledby="sec-keeper"
      id={fieldId('keeper')}
      tabIndex={-1}
    >
      <h2 id="sec-keeper">{w.sections.keeper}</h2>
      <div className="wide">
        <Radio.Group
          aria-labelledby="sec-keeper"
          name="keeper"
          value={form.values.keeper_mode}
          options={options}
          onChange={(event) =>
            form.set({ keeper_mode: event.target.value as FormValues['keeper_mode'] })
          }
        />
        <p className="muted">{w.keeperHint}</p>
        <p className="field-error">{faultOf(faults, 'keeper')}</p>
      </div>
      {form.values.keeper_mode === 'set' ? (
        <>
          <TextField {...props} faults={[]} name="keeper_name" label={w.keeperName} length={40} />
          <TextField {...props} faults={[]} name="keeper_phone" label={w.keeperPhone} length={20} />
        </>
      ) : null}
    </section>
  );
};
