import { Button, Table, Tag } from 'antd';
import { useMemo, useState } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { useSchools } from '#renderer/stores/schools.ts';
import { newId } from '#renderer/stores/writing.ts';
import { distinctCounties, findCounty } from '#shared/domain/workbook/county-name.ts';
import type { ImportPlan } from '#shared/domain/workbook/plan-import.ts';
import type { SchoolAnswer, SchoolQuestion } from '#shared/domain/workbook/school-answer.ts';
import { provisionalCode, type School } from '#shared/schema/school.ts';
import type { WorkbookReading } from '#shared/schema/workbook-reading.ts';
import { answerSchools, useImportFlow } from './import-flow.ts';
import { NewSchoolDialog } from './new-school-dialog.tsx';
import { placeTextFor } from './place-text.ts';
import { SchoolChoice } from './school-choice.tsx';
import { importTexts } from './texts.ts';

const PAGE = 20;
const FEW = 3;
const NO_SCHOOLS: readonly School[] = [];

type Registering = { readonly kind: 'one'; readonly question: SchoolQuestion } | { readonly kind: 'all' };

type Told = Required<Pick<SchoolQuestion, 'key'>> & { readonly name: string; readonly kind: School['kind'] };

/** The counties that titles, sheets and files name. */
const named = ({ sheets }: WorkbookReading): readonly string[] =>
  sheets.flatMap(({ file, sheet, notes }) => [...notes, sheet, file].flatMap((text) => findCounty(text) ?? []));

/** What the sheet alone tells enough of to be registered: nothing in the library is like it, and its kind is plain. */
const toldEnough = (questions: readonly SchoolQuestion[]): readonly Told[] =>
  questions.flatMap(({ key, answer, candidates, proposed: { name, kind } }) =>
    answer !== null || candidates.length > 0 || kind === null ? [] : [{ key, name, kind }],
  );

const asNew = (school: Omit<Extract<SchoolAnswer, { kind: 'new' }>['school'], 'code'>, code: string | null) =>
  ({ kind: 'new', school: { ...school, code: code ?? provisionalCode(newId()) } }) as const;

interface SchoolQuestionsProps {
  readonly plan: ImportPlan;
  readonly reading: WorkbookReading;
}

/** The schools only a person can tell, each with the answer that stands. */
export function SchoolQuestions({ plan, reading }: SchoolQuestionsProps) {
  const { questions, newSchools } = plan;
  const t = useTexts(importTexts);
  const library = useSchools() ?? NO_SCHOOLS;
  const isBusy = useImportFlow((flow) => flow.isBusy);
  const [registering, setRegistering] = useState<Registering | null>(null);
  const place = useMemo(() => placeTextFor(questions), [questions]);
  const districts = useMemo(
    () =>
      distinctCounties([...library, ...newSchools].flatMap(({ district }) => district ?? []).concat(named(reading))),
    [library, newSchools, reading],
  );
  const all = toldEnough(questions);
  return (
    <>
      <p className="quiet">{t.askedHint}</p>
      {all.length > 1 && (
        <p>
          <Button disabled={isBusy} onClick={() => setRegistering({ kind: 'all' })}>
            {t.registerAll(all.length)}
          </Button>
        </p>
      )}
      <Table<SchoolQuestion>
        size="small"
        rowKey="key"
        dataSource={[...questions]}
        pagination={questions.length > PAGE ? { pageSize: PAGE, showSizeChanger: false } : false}
        columns={[
          {
            title: t.asked,
            render: (_, { name, code, candidates, isRemembered }) => (
              <>
                {name} {isRemembered && <Tag>{t.remembered}</Tag>}
                {code !== null && <div className="quiet">{t.isCode(code)}</div>}
                {candidates.length > 0 && <div className="quiet">{t.likeThese(candidates.map((it) => it.name))}</div>}
              </>
            ),
          },
          {
            title: t.where,
            width: 260,
            render: (_, { at }) => (
              <>
                {place(at.slice(0, FEW))} {at.length > FEW && t.moreRows(at.length)}
              </>
            ),
          },
          {
            title: t.answer,
            width: 420,
            render: (_, question) => (
              <SchoolChoice
                question={question}
                library={library}
                registered={newSchools}
                isBusy={isBusy}
                onAnswer={(answer) => answerSchools([[question.key, answer]])}
                onRegister={() => setRegistering({ kind: 'one', question })}
              />
            ),
          },
        ]}
      />
      <Registration registering={registering} told={all} districts={districts} onClose={() => setRegistering(null)} />
    </>
  );
}

interface RegistrationProps {
  readonly registering: Registering | null;
  readonly told: readonly Told[];
  readonly districts: readonly string[];
  readonly onClose: () => void;
}

function Registration({ registering, told, districts, onClose }: RegistrationProps) {
  const t = useTexts(importTexts);
  if (registering === null) return null;
  // A bureau has the schools of one district, as a rule.
  const onlyDistrict = districts.length === 1 ? (districts[0] ?? null) : null;
  const shared = { districts, onClose };
  if (registering.kind === 'all')
    return (
      <NewSchoolDialog
        {...shared}
        title={t.registerAll(told.length)}
        hint={t.registerAllHint(told.length)}
        initial={{ district: onlyDistrict }}
        onRegister={({ district }) => {
          answerSchools(told.map(({ key, name, kind }) => [key, asNew({ name, kind, district }, null)]));
          onClose();
        }}
      />
    );
  const { key, code, answer, proposed } = registering.question;
  const given = answer?.kind === 'new' ? answer.school : null;
  return (
    <NewSchoolDialog
      {...shared}
      title={t.newTitle}
      hint={code === null ? t.newHint : t.isCode(code)}
      initial={given ?? { ...proposed, district: proposed.district ?? onlyDistrict }}
      onRegister={(fields) => {
        answerSchools([[key, asNew(fields, given?.code ?? code)]]);
        onClose();
      }}
    />
  );
}
