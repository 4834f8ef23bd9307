import { App, Button } from 'antd';
import { zh } from '../words/zh.ts';

/** Copies a text; says so, or says how to do it by hand. */
export const CopyButton = (props: {
  readonly text: () => string;
  readonly label: string;
  readonly hint?: string | undefined;
}) => {
  const { message } = App.useApp();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(props.text());
      void message.success(zh.copied);
    } catch {
      // Plain http on an inner network has no clipboard.
      void message.warning(zh.copyFailed);
    }
  };
  return (
    <Button size="small" title={props.hint} onClick={() => void copy()}>
      {props.label}
    </Button>
  );
};
