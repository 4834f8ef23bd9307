import { PageHead } from '../../parts/page-head.tsx';
import { rightsWords } from '../../words/rights-words.ts';

/** placeholder while the desk's route is not there */
export const DeskPage = () => <PageHead title={rightsWords.desk} />;
