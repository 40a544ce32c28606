import type { ReactNode } from 'react';
import { Modal } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import { inspectionTexts } from './texts.ts';

const rows = [
  [['1', '2', '3', '+', '-', '0'], 'answer'],
  [['1', '…', '9'], 'option'],
  [['Enter'], 'enter'],
  [['T'], 'today'],
  [['J', 'K'], 'move'],
  [['M'], 'value'],
  [['N'], 'note'],
  [['P'], 'photograph'],
  [['F'], 'file'],
  [['Q'], 'finding'],
  [['W'], 'whole'],
  [['/'], 'search'],
  [['Ctrl+Z'], 'undo'],
  [['Ctrl+Shift+Z'], 'redo'],
  [['Esc'], 'leave'],
  [['?'], 'help'],
] as const;

export function KeysHelp({ onClose }: { readonly onClose: () => void }): ReactNode {
  const say = useTexts(inspectionTexts).keys;
  return (
    <Modal open title={say.title} footer={null} onCancel={onClose} width={520} style={{ top: 16 }}>
      <table className="keys-help">
        <tbody>
          {rows.map(([keys, meaning]) => (
            <tr key={meaning}>
              <th scope="row">
                {keys.map((key) => (
                  <kbd key={key} className="key">
                    {key}
                  </kbd>
                ))}
              </th>
              <td>{say[meaning]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
