import { Alert, Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { isUnanswered, type Problem, problemOf } from '../api/problem.ts';
import { faceWords, permissionWords, zh } from '../words/zh.ts';

/** A face's title; the page's own heading where the face is the whole page. */
const Title = (props: { readonly page?: boolean | undefined; readonly children: ReactNode }) =>
  props.page ? (
    <h1 className="face-title">{props.children}</h1>
  ) : (
    <p className="face-title">{props.children}</p>
  );

/** Nothing to show: why, and one way out. */
export const EmptyFace = (props: {
  readonly title: string;
  readonly hint?: string | undefined;
  readonly page?: boolean | undefined;
  readonly children?: ReactNode;
}) => (
  <div className="face">
    <Title page={props.page}>{props.title}</Title>
    {props.hint ? <p className="face-hint">{props.hint}</p> : null}
    {props.children}
  </div>
);

/** Reading; says so at once to a screen reader, and says it is slow after four seconds. */
export const LoadingFace = () => {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setSlow(true), 4000);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <div className="face face-loading" role="status">
      <p className="face-hint">{slow ? faceWords.slow : faceWords.loading}</p>
    </div>
  );
};

/** A page or list the person's roles do not cover. */
export const RefusedFace = (props: {
  readonly need?: string | undefined;
  readonly detail?: string | undefined;
  readonly page?: boolean | undefined;
}) => (
  <div className="face">
    <Title page={props.page}>{faceWords.refusedTitle}</Title>
    <p className="face-hint">
      {props.detail ?? faceWords.refusedBody(permissionWords[props.need ?? ''] ?? props.need ?? '')}
    </p>
    <a href="/console/">{faceWords.refusedHome}</a>
  </div>
);

const titleOf = (problem: Problem): string => {
  if (problem.code === 'offline') return faceWords.offlineTitle;
  if (problem.code === 'unreachable') return faceWords.unreachableTitle;
  if (problem.status === 404) return faceWords.notFoundTitle;
  return problem.title || faceWords.errorTitle;
};

/** What failed, what is safe, the request number, and the way to try again. */
export const ErrorFace = (props: {
  readonly thrown: unknown;
  readonly retry?: (() => void) | undefined;
  readonly page?: boolean | undefined;
}) => {
  const problem = problemOf(props.thrown);
  const safe = problem.status === 0 ? faceWords.unreachableSafe : faceWords.errorSafe;
  return (
    <div className="face face-error" role="alert">
      <Title page={props.page}>{titleOf(problem)}</Title>
      <p>{problem.detail}</p>
      <p className="face-hint">{safe}</p>
      {problem.request_id ? (
        <p className="face-hint tabular">{zh.requestNumber(problem.request_id)}</p>
      ) : null}
      {props.retry ? <Button onClick={props.retry}>{zh.retry}</Button> : null}
    </div>
  );
};

interface Reading<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly refetch: () => unknown;
}

/** The four faces of anything read: loading, refused, failed, or what was read. */
export const Faces = <T,>(props: {
  readonly of: Reading<T>;
  /** True where nothing else stands on the page, so that the face brings its heading. */
  readonly page?: boolean;
  readonly children: (data: T) => ReactNode;
}) => {
  const { of } = props;
  if (of.data === undefined) {
    if (of.isPending) return <LoadingFace />;
    const problem = problemOf(of.error);
    if (problem.status === 403) return <RefusedFace page={props.page} detail={problem.detail} />;
    return <ErrorFace page={props.page} thrown={of.error} retry={() => of.refetch()} />;
  }
  return (
    <>
      {of.error ? (
        <Alert type="warning" showIcon title={faceWords.stale} className="gap-below" />
      ) : null}
      {props.children(of.data)}
    </>
  );
};

/** Above a form whose submit did not succeed. */
export const DeedProblem = ({ problem }: { readonly problem: Problem | null }) => {
  if (!problem) return null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className="deed-problem"
      title={problem.title || faceWords.deedTitle}
      description={
        <>
          <div>{problem.detail}</div>
          {problem.errors.map((line) => (
            <div key={line.field + line.message}>{line.message}</div>
          ))}
          {problem.detail === '' ? null : (
            <div>{isUnanswered(problem) ? faceWords.deedUnanswered : faceWords.deedSafe}</div>
          )}
          {problem.request_id ? (
            <div className="tabular">{zh.requestNumber(problem.request_id)}</div>
          ) : null}
        </>
      }
    />
  );
};
