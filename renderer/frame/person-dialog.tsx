import { useState, type ReactNode } from 'react';
import { Modal } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { choosePerson, useSession } from '#renderer/stores/session.ts';
import { NameField } from '#renderer/ui/name-field.tsx';
import { frameTexts } from './texts.ts';

/** Asks for the name under which everything is recorded from now on. */
export function PersonDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const say = useTexts(frameTexts).person;
  const { person } = useSession();
  const [name, setName] = useState(person ?? '');
  const confirm = async (chosen: string): Promise<void> => {
    await choosePerson(chosen);
    onClose();
  };
  return (
    <Modal
      open
      title={say.choose}
      okText={say.confirm}
      okButtonProps={{ disabled: name.trim() === '' }}
      onOk={() => void confirm(name.trim())}
      onCancel={onClose}
      width={420}
    >
      <p className="quiet">{say.explain}</p>
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
