import { useEffect, useRef, useState } from 'react';
import { facilityTable } from '#modules/stations/rules/facilities.ts';
import { registerWords as w } from '../words/register-words.ts';
import { groupWords } from '../words/station-words.ts';

const groups = Object.entries(groupWords).map(([group, title]) => ({
  title,
  lines: facilityTable.filter((line) => line.group === group),
}));

/** Closes a fold on Escape or on a press outside of it. */
const useFoldClosing = (open: boolean, close: () => void) => {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    };
    const onPress = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close();
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('pointerdown', onPress);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('pointerdown', onPress);
    };
  }, [open, close]);
  return box;
};

/** Facilities the stations must have, as codes joined by commas. */
export const NeedChoice = (props: {
  readonly value: string | undefined;
  readonly onChange: (value: string | null) => void;
}) => {
  const [open, setOpen] = useState(false);
  const box = useFoldClosing(open, () => setOpen(false));
  const chosen = new Set((props.value ?? '').split(',').filter(Boolean));
  const toggle = (code: string): void => {
    if (!chosen.delete(code)) chosen.add(code);
    props.onChange([...chosen].join(',') || null);
  };
  return (
    <div className="fold" ref={box}>
      <button type="button" className="choice" aria-expanded={open} onClick={() => setOpen(!open)}>
        {chosen.size > 0 ? w.needMany(chosen.size) : w.need}
      </button>
      {open ? (
        <div className="fold-body">
          {groups.map((group) => (
            <fieldset key={group.title}>
              <legend>{group.title}</legend>
              {group.lines.map((line) => (
                <label key={line.code}>
                  <input
                    type="checkbox"
                    checked={chosen.has(line.code)}
                    onChange={() => toggle(line.code)}
                  />
                  {line.zh}
                </label>
              ))}
            </fieldset>
          ))}
        </div>
      ) : null}
    </div>
  );
};
