import { Button, Drawer } from 'antd';
import { useTexts } from '#renderer/i18n/texts.ts';
import type { OwnProfile } from '#renderer/stores/profile-rows.ts';
import { Section } from '#renderer/ui/page.tsx';
import { HeadForm } from './head-form.tsx';
import { LimitEditor } from './limit-editor.tsx';
import { SwitchEditor } from './switch-editor.tsx';
import { TargetEditor } from './target-editor.tsx';
import { standardsTexts } from './texts.ts';

/** A profile of the bureau's own, edited in place; every change is stored as it is made. */
export function ProfileDrawer({ own, onClose }: { readonly own: OwnProfile | null; readonly onClose: () => void }) {
  const t = useTexts(standardsTexts).editor;
  return (
    <Drawer
      open={own !== null}
      onClose={onClose}
      size={900}
      title={t.title}
      destroyOnHidden
      extra={
        <Button type="primary" onClick={onClose}>
          {t.close}
        </Button>
      }
    >
      {own !== null && (
        <div className="stack" key={own.id}>
          <div className="quiet">{t.lead}</div>
          <HeadForm own={own} />
          <Section title={t.limits}>
            <div className="quiet">{t.limitsLead}</div>
            <LimitEditor own={own} />
          </Section>
          <Section title={t.switches}>
            <SwitchEditor own={own} />
          </Section>
          <Section title={t.targets}>
            <div className="quiet">{t.targetsLead}</div>
            <TargetEditor own={own} />
          </Section>
        </div>
      )}
    </Drawer>
  );
}
