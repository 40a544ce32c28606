import type { ReactNode } from 'react';
import { WarningOutlined } from '@ant-design/icons';

type ErrorStateProps = {
  readonly what: string;
  readonly safe: string;
  readonly next: string;
  readonly action?: ReactNode;
};

/** Something failed: what happened, what is safe, what to do. */
export const ErrorState = ({ what, safe, next, action }: ErrorStateProps): ReactNode => (
  <div className="state" role="alert">
    <h2>
      <WarningOutlined aria-hidden /> {what}
    </h2>
    <p>{safe}</p>
    <p className="quiet">{next}</p>
    {action}
  </div>
);
