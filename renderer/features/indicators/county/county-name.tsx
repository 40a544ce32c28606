import { Alert, Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useSave } from '#renderer/hooks/use-save.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { proposedName, renameEdits } from '#renderer/stores/county-naming.ts';
import { countyName, type County } from '#renderer/stores/county.ts';
import { useProfiles } from '#renderer/stores/profiles.ts';
import { useYearFigures } from '#renderer/stores/schools.ts';
import { UNNAMED_COUNTY } from '#shared/domain/indicators/county-members.ts';
import { nameTexts } from './name-texts.ts';

/** The name a form or the files it read call it by, where its schools do not say one. */
function nameFor(county: County): string {
  const name = countyName(county);
  return name === UNNAMED_COUNTY ? (proposedName(county) ?? '') : name;
}

interface NameDialogProps {
  readonly county: County;
  readonly onClose: () => void;
}

function NameDialog({ county, onClose }: NameDialogProps) {
  const t = useTexts(nameTexts);
  const save = useSave();
  const years = useYearFigures();
  const profiles = useProfiles();
  const [text, setText] = useState(() => nameFor(county));
  const name = text.trim();
  const isReady = name !== '' && name !== UNNAMED_COUNTY && years !== undefined && profiles !== undefined;
  const rename = async (): Promise<void> => {
    if (isReady && (name === county.district || (await save(renameEdits(county, name, { years, profiles })))))
      onClose();
  };
  return (
    <Modal
      open
      title={t.title}
      okText={t.save}
      cancelText={t.cancel}
      okButtonProps={{ disabled: !isReady }}
      onOk={() => void rename()}
      onCancel={onClose}
    >
      <div className="stack">
        <Input
          autoFocus
          aria-label={t.label}
          placeholder={t.placeholder}
          value={text}
          onChange={({ target }) => setText(target.value)}
          onPressEnter={() => void rename()}
        />
        <div className="quiet">{t.consequence(county.schools.length)}</div>
      </div>
    </Modal>
  );
}

/** What the county is called on the forms, and the way to change it. */
export function CountyName({ county }: { readonly county: County }) {
  const t = useTexts(nameTexts);
  const [isOpen, setOpen] = useState(false);
  const dialog = isOpen && <NameDialog county={county} onClose={() => setOpen(false)} />;
  if (county.district !== null)
    return (
      <div>
        {t.label}：{county.district}{' '}
        <button type="button" className="link" aria-label={t.changeLabel} onClick={() => setOpen(true)}>
          {t.change}
        </button>
        {dialog}
      </div>
    );
  const proposed = nameFor(county);
  return (
    <>
      <Alert
        type="info"
        showIcon
        title={`${t.unnamed}${proposed === '' ? '' : t.proposed(proposed)}`}
        action={
          <Button size="small" onClick={() => setOpen(true)}>
            {t.set}
          </Button>
        }
      />
      {dialog}
    </>
  );
}
