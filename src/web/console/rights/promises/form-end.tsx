import { Button } from 'antd';
import { zh } from '../../words/zh.ts';

/** What is wrong, the submit and the way out of a short form. */
export const FormEnd = (props: {
  readonly fault: string | null;
  readonly doIt: string;
  readonly busy: boolean;
  readonly close: () => void;
}) => (
  <>
    {props.fault ? (
      <div className="field-error" role="alert">
        {props.fault}
      </div>
    ) : null}
    <div className="acts">
      <Button type="primary" htmlType="submit" aria-disabled={props.busy}>
        {props.busy ? zh.submitting : props.doIt}
      </Button>
      <Button onClick={props.close}>{zh.cancel}</Button>
    </div>
  </>
);
