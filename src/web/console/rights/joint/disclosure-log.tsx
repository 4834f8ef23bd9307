import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Faces } from '../../parts/faces.tsx';
import { momentText } from '../../parts/time-text.ts';
import { listDisclosures } from './joint-api.ts';
import { jointWords as w } from './joint-words.ts';

const Log = ({ caseId }: { readonly caseId: string }) => {
  const log = useQuery({
    queryKey: ['rights-disclosures', caseId],
    queryFn: () => listDisclosures(caseId),
  });
  return (
    <Faces of={log}>
      {(data) =>
        data.items.length === 0 ? (
          <p className="muted">{w.logNone}</p>
        ) : (
          <ul className="plain-list">
            {data.items.map((line) => (
              <li key={`${line.at}${line.act}${line.body_name}`}>
                <span className="tabular">{momentText(line.at)}</span> {line.act_label}{' '}
                {line.body_name}
                <span className="muted">{` ${[line.by, ...line.items].join('，')}`}</span>
              </li>
            ))}
          </ul>
        )
      }
    </Faces>
  );
};

/** Who was shown what of the case; opened on purpose, since looking is recorded. */
export const DisclosureLog = ({ caseId }: { readonly caseId: string }) => {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <Button className="no-print" type="link" onClick={() => setOpen(true)}>
        {w.showLog}
      </Button>
    );
  return (
    <>
      <h3>{w.log}</h3>
      <Log caseId={caseId} />
    </>
  );
};
