import { useState, type ReactNode } from 'react';
import { DownOutlined, UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { chooseLanguage, useLanguage } from '#renderer/i18n/language.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useSession } from '#renderer/stores/session.ts';
import { PersonDialog } from './person-dialog.tsx';
import { frameTexts } from './texts.ts';

/** Who sits at this machine, and in which language it speaks. */
export function PersonMenu(): ReactNode {
  const say = useTexts(frameTexts).person;
  const language = useLanguage();
  const { person } = useSession();
  const [isChoosing, setChoosing] = useState(false);
  const items = [
    { key: 'person', label: person === null ? say.choose : say.change, onClick: () => setChoosing(true) },
    { key: 'language', label: say.language, onClick: () => chooseLanguage(language === 'zh' ? 'en' : 'zh') },
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button type={person === null ? 'default' : 'text'} icon={<UserOutlined aria-hidden />}>
          {person ?? say.choose} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      {isChoosing ? <PersonDialog onClose={() => setChoosing(false)} /> : null}
    </>
  );
}
