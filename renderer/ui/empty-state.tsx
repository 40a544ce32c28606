import type { ReactNode } from 'react';

type EmptyStateProps = { readonly title: string; readonly next: ReactNode; readonly action?: ReactNode };

/** Nothing here yet: says so, and what to do first. */
export const EmptyState = ({ title, next, action }: EmptyStateProps): ReactNode => (
  <div className="state">
    <h2>{title}</h2>
    <p className="quiet">{next}</p>
    {action}
  </div>
);
