import type { ReactNode } from 'react';
import { usePageTitle } from './page-title.ts';

type PageProps = {
  /** Shown in the bar on top; null where the name of the place says it already. */
  readonly title: string | null;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A page of ordinary width: its title stands in the top bar; then what it is for, what can be done, its content. */
export function Page({ title, lead, actions, children }: PageProps): ReactNode {
  usePageTitle(title);
  const hasHead = lead !== undefined || actions !== undefined;
  return (
    <div className="page">
      {hasHead ? (
        <div className="page-head">
          <p className="page-lead">{lead}</p>
          {actions}
        </div>
      ) : null}
      {children}
    </div>
  );
}

/** A titled part of a page. */
export const Section = ({
  title,
  children,
}: {
  readonly title: ReactNode;
  readonly children: ReactNode;
}): ReactNode => (
  <section className="section">
    <h3>{title}</h3>
    <div className="section-body">{children}</div>
  </section>
);
