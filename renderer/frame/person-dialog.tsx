import { useState, type ReactNode } from 'react';
import { Button, Modal, Space } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { choosePerson, useSession } from '#renderer/stores/session.ts';
import { NameField } from '#renderer/ui/name-field.tsx';
import { frameTexts } from './texts.ts';

/** Asks for the name under which everything is recorded from now on. */
type PersonDialogProps = {
  /** Names to be taken by one click. */
  readonly names?: readonly string[];
  readonly onClose: (isChosen: boolean) => void;
};

export function PersonDialog({ names = [], onClose }: PersonDialogProps): ReactNode {
  const say = useTexts(frameTexts).person;
  const { person } = useSession();
  const [name, setName] = useState(person ?? '');
  const confirm = async (chosen: string): Promise<void> => {
    await choosePerson(chosen);
    onClose(true);
  };
  return (
    <Modal
      open
      title={say.choose}
      okText={say.confirm}
      okButtonProps={{ disabled: name.trim() === '' }}
      onOk={() => void confirm(name.trim())}
      onCancel={() => onClose(false)}
      width={420}
    >
      <p className="quiet">{say.explain}</p>
      {names.length === 0 ? null : (
        <Space wrap className="person-names">
          {names.map((known) => (
            <Button key={known} size="large" onClick={() => void confirm(known)}>
              {known}
            </Button>
          ))}
        </Space>
      )}
      <NameField
        label={say.name}
        value={name}
        onChange={setName}
        onEnter={(entered) => void confirm(entered)}
        shouldFocus
      />
    </Modal>
  );
}
