import type { ReactNode } from 'react';
import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  ExclamationCircleOutlined,
  MinusCircleOutlined,
} from '@ant-design/icons';

export type Tone = 'good' | 'bad' | 'warn' | 'plain';

const icons: Readonly<Record<Tone, ReactNode>> = {
  good: <CheckCircleOutlined aria-hidden />,
  bad: <CloseCircleOutlined aria-hidden />,
  warn: <ExclamationCircleOutlined aria-hidden />,
  plain: <MinusCircleOutlined aria-hidden />,
};

/** A state by icon and word; the colour only helps. */
export const Mark = ({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }): ReactNode => (
  <span className={`mark mark-${tone}`}>
    {icons[tone]}
    <span>{children}</span>
  </span>
);
