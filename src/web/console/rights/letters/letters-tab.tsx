import { useSearch } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { CaseDetail } from '#modules/rights/contract/cases.ts';
import { useSession } from '../../frame/session.tsx';
import { LetterEditor } from './letter-editor.tsx';
import { LettersBlock } from './letters-block.tsx';
import { lettersWords as w } from './letters-words.ts';

/** The letters of a case: the list, or the one that is open. `kind` in the address is the letter a proposal asks for. */
export const LettersTab = ({ one }: { readonly one: CaseDetail }) => {
  const { can } = useSession();
  const [letterId, setLetterId] = useState<string | null>(null);
  const { kind } = useSearch({ strict: false }) as { readonly kind?: string };
  if (letterId === null)
    return (
      <LettersBlock
        caseId={one.id}
        mayDraft={can('rights.handle')}
        firstKind={kind ?? 'reminder'}
        open={setLetterId}
      />
    );
  return (
    <>
      <p className="no-print">
        <Button onClick={() => setLetterId(null)}>{w.back}</Button>
      </p>
      <LetterEditor key={letterId} place={{ caseId: one.id, letterId }} />
    </>
  );
};
