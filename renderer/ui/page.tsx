import type { ReactNode } from 'react';

type PageProps = {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A page of ordinary width: heading, what it is for, what can be done, then its content. */
export const Page = ({ title, lead, actions, children }: PageProps): ReactNode => (
  <div className="page">
    <div className="page-head">
      <div>
        <h2>{title}</h2>
        {lead === undefined ? null : <p className="page-lead">{lead}</p>}
      </div>
      {actions}
    </div>
    {children}
  </div>
);

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
