import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { EmptyFace, Faces } from '../../parts/faces.tsx';
import { DraftForm } from './draft-form.tsx';
import { type Letters, listLetters } from './letters-api.ts';
import { lettersWords as w } from './letters-words.ts';

type Item = Letters['items'][number];

interface Block {
  readonly caseId: string;
  readonly mayDraft: boolean;
  /** The kind offered first. */
  readonly firstKind: string;
  /** Opens a letter. */
  readonly open: (letterId: string) => void;
}

const replyText = (item: Item): string => {
  if (item.replied_on) return w.replied(item.replied_on);
  if (item.overdue) return w.overdue;
  return item.reply_due_on ? w.replyDue(item.reply_due_on) : '';
};

const LetterRows = ({ items, open }: { readonly items: readonly Item[] } & Pick<Block, 'open'>) => (
  <table className="plain-table">
    <thead>
      <tr>
        {Object.values(w.head).map((name) => (
          <th key={name}>{name}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {items.map((item) => (
        <tr key={item.id}>
          <td>
            {item.readable ? (
              <Button type="link" onClick={() => open(item.id)}>
                {item.kind_label}
              </Button>
            ) : (
              `${item.kind_label}（${w.hidden}）`
            )}
          </td>
          <td className="tabular">{item.number ?? w.numberLater}</td>
          <td>{item.state_label}</td>
          <td>{item.served_on ? w.served(item.served_on, item.service_label ?? '') : ''}</td>
          <td>{replyText(item)}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** The letters of a case, the grounds for the last of them, and drafting the next. */
export const LettersBlock = (block: Block) => {
  const letters = useQuery({
    queryKey: ['rights-letters', block.caseId],
    queryFn: () => listLetters(block.caseId),
  });
  return (
    <section className="block" aria-labelledby="letters">
      <h2 id="letters">{w.title}</h2>
      <Faces of={letters}>
        {(data) => (
          <>
            {data.grounds.length > 0 ? (
              <Alert
                type="info"
                showIcon
                className="gap-below"
                title={w.grounds}
                description={data.grounds.map(({ label, on }) => w.since(label, on)).join('，')}
              />
            ) : null}
            {data.items.length === 0 ? (
              <EmptyFace title={w.none} hint={w.noneHint} />
            ) : (
              <LetterRows items={data.items} open={block.open} />
            )}
            {block.mayDraft ? <DraftForm {...block} letters={data} /> : null}
          </>
        )}
      </Faces>
    </section>
  );
};
