import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { AutoComplete, type GetRef } from 'antd';
import { useRows } from '#renderer/hooks/use-rows.ts';

type NameFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (name: string) => void;
  /** Enter: the name stands. Not called for a blank. */
  readonly onEnter: (name: string) => void;
  readonly shouldFocus?: boolean;
};

/** A person's name. Names met in visits so far are offered, so that nobody types one in two ways. */
export function NameField({ label, value, onChange, onEnter, shouldFocus = false }: NameFieldProps): ReactNode {
  const visits = useRows('visit') ?? [];
  const known = new Set(visits.flatMap(({ inspectors }) => inspectors ?? []));
  const field = useRef<GetRef<typeof AutoComplete>>(null);
  // A name taken from the list by Enter is not drawn yet when the key is heard.
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  useEffect(() => {
    if (!shouldFocus) return undefined;
    // A dialog takes the focus for itself when it opens.
    const frame = requestAnimationFrame(() => field.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, [shouldFocus]);
  const change = (name: string): void => {
    latest.current = name;
    onChange(name);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const name = latest.current.trim();
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && name !== '') onEnter(name);
  };
  return (
    <AutoComplete
      ref={field}
      aria-label={label}
      placeholder={label}
      style={{ width: '100%' }}
      value={value}
      maxLength={40}
      defaultActiveFirstOption={false}
      options={[...known].toSorted((a, b) => a.localeCompare(b, 'zh-CN')).map((name) => ({ value: name }))}
      onChange={change}
      onKeyDown={onKeyDown}
    />
  );
}
