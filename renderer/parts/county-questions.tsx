import { Alert, Button, Space } from 'antd';
import { useMemo } from 'react';
import { useSave } from '#renderer/hooks/use-save.ts';
import { useTexts } from '#renderer/i18n/texts.ts';
import { carryEdits, placeEdits, questionsOf } from '#renderer/stores/county-naming.ts';
import { useProfiles } from '#renderer/stores/profiles.ts';
import { useSchools, useYearFigures } from '#renderer/stores/schools.ts';
import { UNNAMED_COUNTY } from '#shared/domain/indicators/county-members.ts';
import type { Edit } from '#shared/domain/change/compose.ts';
import { countyTexts } from './county-texts.ts';

/** Schools named before it says how many more there are. */
const NAMED_SCHOOLS = 5;

interface QuestionProps {
  readonly title: string;
  readonly hint: string;
  readonly counties: readonly string[];
  readonly label: (county: string) => string;
  readonly editsFor: (county: string) => readonly Edit[];
}

function Question({ title, hint, counties, label, editsFor }: QuestionProps) {
  const save = useSave();
  return (
    <Alert
      type="warning"
      showIcon
      title={title}
      description={hint}
      action={
        <Space wrap>
          {counties.map((county) => (
            <Button key={county} size="small" onClick={() => void save(editsFor(county))}>
              {label(county)}
            </Button>
          ))}
        </Space>
      }
    />
  );
}

/** Asks which county schools without one are of, and whose is what was entered before there was a name. */
export function CountyQuestionsNotice() {
  const t = useTexts(countyTexts);
  const schools = useSchools();
  const years = useYearFigures();
  const profiles = useProfiles();
  const questions = useMemo(
    () =>
      schools === undefined || years === undefined || profiles === undefined
        ? null
        : questionsOf({ schools, years, profiles }),
    [schools, years, profiles],
  );
  if (questions === null || years === undefined || profiles === undefined) return null;
  const { named, stray, ownerless } = questions;
  const names = stray.slice(0, NAMED_SCHOOLS).map(({ name }) => name);
  return (
    <>
      {stray.length > 0 && (
        <Question
          title={t.stray(stray.length, named)}
          hint={t.strayHint(names, stray.length)}
          counties={named}
          label={t.placeIn}
          editsFor={(county) => placeEdits(stray, county)}
        />
      )}
      {ownerless > 0 && (
        <Question
          title={t.ownerless(ownerless)}
          hint={t.ownerlessHint}
          counties={named}
          label={t.carryTo}
          editsFor={(to) => carryEdits({ from: [UNNAMED_COUNTY], to, years, profiles })}
        />
      )}
    </>
  );
}
