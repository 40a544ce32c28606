import { useMemo, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Input, Modal } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { searchPalette, type PaletteEntry } from './palette.ts';
import { frameTexts } from './texts.ts';
import { usePaletteEntries } from './use-palette-entries.ts';

type PaletteDialogProps = {
  /** Addresses one was at last, the latest first. */
  readonly recent: readonly string[];
  readonly onClose: () => void;
  readonly onChoose: (entry: PaletteEntry) => void;
};

/** Ctrl+K: finds schools, visits, findings, items, clauses, documents and commands by any part of their names or its pinyin initials. */
export function PaletteDialog({ recent, onClose, onChoose }: PaletteDialogProps): ReactNode {
  const say = useTexts(frameTexts);
  const entries = usePaletteEntries();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const found = useMemo(() => searchPalette(entries, query, recent), [entries, query, recent]);
  const current = Math.min(at, Math.max(found.length - 1, 0));
  const choose = (entry: PaletteEntry): void => {
    onClose();
    onChoose(entry);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // A key that only settles Chinese input must not choose an entry.
    if (event.nativeEvent.isComposing) return;
    const entry = found[current];
    if (event.key === 'ArrowDown') setAt(Math.min(current + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(current - 1, 0));
    else if (event.key === 'Enter' && entry !== undefined) choose(entry);
    else return;
    event.preventDefault();
  };
  return (
    <Modal open onCancel={onClose} footer={null} closable={false} width={640} style={{ top: 72 }} title={say.search}>
      <Input
        autoFocus
        role="combobox"
        aria-expanded
        aria-controls="palette"
        aria-activedescendant={`palette-${current}`}
        aria-label={say.search}
        placeholder={say.searchHint}
        value={query}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
      />
      <ul className="palette" id="palette" role="listbox" aria-label={say.search}>
        {found.length === 0 ? <li className="quiet">{say.searchNothing}</li> : null}
        {found.map((entry, index) => (
          <li
            key={entry.id}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === current}
            className="palette-entry"
            ref={index === current ? scrollIntoView : null}
            onClick={() => choose(entry)}
            onMouseMove={() => setAt(index)}
          >
            <span className="palette-kind">{say.kind[entry.kind]}</span>
            <span className="palette-text">
              {entry.title}
              <small>{entry.detail}</small>
            </span>
          </li>
        ))}
      </ul>
    </Modal>
  );
}

const scrollIntoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });
