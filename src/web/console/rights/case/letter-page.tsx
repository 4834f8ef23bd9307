import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { readCase } from '../../api/rights-cases.ts';
import { caseWords } from '../../words/rights-case-words.ts';
import { rightsWords } from '../../words/rights-words.ts';
import { zh } from '../../words/zh.ts';
import { LetterEditor } from '../letters/letter-editor.tsx';

const route = getRouteApi('/rights/cases/$id/letters/$letterId');

/** One letter of one case: its text with the page beside it, its way to the other side and back. */
export const LetterPage = () => {
  const { id, letterId } = route.useParams();
  const one = useQuery({ queryKey: ['rights-case', id], queryFn: () => readCase(id) });
  const name = one.data?.case_number ?? one.data?.matter_label ?? rightsWords.case;
  return (
    <>
      <nav className="crumbs" aria-label={zh.crumbs}>
        <Link to="/rights/cases">{rightsWords.cases}</Link> /{' '}
        <Link to="/rights/cases/$id" params={{ id }}>
          {name}
        </Link>{' '}
        /{' '}
        <Link to="/rights/cases/$id" params={{ id }} search={{ tab: 'letters' }}>
          {caseWords.tabs.letters}
        </Link>
      </nav>
      <LetterEditor key={letterId} place={{ caseId: id, letterId }} />
    </>
  );
};
