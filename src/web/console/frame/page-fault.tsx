import { EmptyFace, ErrorFace } from '../parts/faces.tsx';
import { faceWords } from '../words/zh.ts';

/** A page that fell over while drawing. */
export const PageFault = ({ error }: { readonly error: unknown }) => (
  <ErrorFace thrown={error} retry={() => window.location.reload()} />
);

/** An address that is no page. */
export const NotFoundFace = () => (
  <EmptyFace title={faceWords.notFoundTitle} hint={faceWords.notFoundBody}>
    <a href="/console/">{faceWords.refusedHome}</a>
  </EmptyFace>
);
