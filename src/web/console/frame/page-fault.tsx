import { EmptyFace, ErrorFace } from '../parts/faces.tsx';
import { faceWords } from '../words/zh.ts';

// Without a network a reload would end on the browser's own error page.
const reload = (): void => {
  if (navigator.onLine) window.location.reload();
};

/** A page that fell over while drawing. */
export const PageFault = ({ error }: { readonly error: unknown }) => (
  <ErrorFace page thrown={error} retry={reload} />
);

/** An address that is no page. */
export const NotFoundFace = () => (
  <EmptyFace page title={faceWords.notFoundTitle} hint={faceWords.notFoundBody}>
    <a href="/console/">{faceWords.refusedHome}</a>
  </EmptyFace>
);
