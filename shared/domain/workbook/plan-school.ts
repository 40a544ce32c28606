import type { School } from '#shared/schema/school.ts';
import type { ReadWarning, Refusal, RowIdentity } from '#shared/schema/workbook-reading.ts';
import { fail, ok, type Result } from '#shared/util/result.ts';
import type { SchoolSetting } from './field-setting.ts';
import type { JoinedRows } from './join-rows.ts';
import { kindFromName } from './identity.ts';
import { kindOfStages } from './kind-of-stages.ts';
import type { StatedSchool } from './school-answer.ts';

export interface PlannedSchool {
  readonly school: School;
  /** The fields that differ from what is registered; all of them for a new school. */
  readonly settings: readonly SchoolSetting[];
  readonly warnings: readonly ReadWarning[];
}

const FIELDS = ['name', 'kind', 'urbanRural', 'ownership', 'district', 'address', 'principal', 'phone'] as const;

/** What the rows say about the school itself, the first answer of each field. */
function identityOf({ rows, code }: JoinedRows): RowIdentity {
  const pick = <F extends keyof RowIdentity>(field: F): RowIdentity[F] | null =>
    rows.find(({ identity }) => identity[field] !== null)?.identity[field] ?? null;
  return {
    code,
    ownNumber: null,
    // A row without a code was found by its name, often a short one: that is no new name of the school.
    name: rows.find(({ identity }) => identity.code !== null && identity.name !== null)?.identity.name ?? null,
    kind: pick('kind'),
    urbanRural: pick('urbanRural'),
    ownership: pick('ownership'),
    district: pick('district'),
    address: pick('address'),
    principal: pick('principal'),
    phone: pick('phone'),
  };
}

/** Registers a new school, or says what is new about a known one. What a sheet leaves out stays as it is. */
export function planSchool(
  rows: JoinedRows,
  known: School | undefined,
  stated: StatedSchool | undefined,
): Result<PlannedSchool, Refusal> {
  const read = identityOf(rows);
  const said = known === undefined ? stated : undefined;
  const named = read.name === null ? undefined : kindFromName(read.name);
  const written = said?.kind ?? read.kind ?? known?.kind ?? named;
  const inferred = written === undefined ? kindOfStages(rows.figures) : undefined;
  const kind = written ?? inferred;
  const name = said?.name ?? read.name ?? known?.name;
  if (kind === undefined || name === undefined) return fail(incomplete(rows, name));
  const school: School = {
    code: rows.code,
    name,
    kind,
    urbanRural: read.urbanRural ?? known?.urbanRural ?? null,
    ownership: read.ownership ?? known?.ownership ?? null,
    district: said?.district ?? read.district ?? known?.district ?? null,
    address: read.address ?? known?.address ?? null,
    principal: read.principal ?? known?.principal ?? null,
    phone: read.phone ?? known?.phone ?? null,
  };
  const settings = FIELDS.flatMap((field): SchoolSetting[] => {
    const [value, before] = [school[field], known?.[field] ?? null];
    return value === before ? [] : [{ kind: 'school', schoolCode: rows.code, field, value, before }];
  });
  return ok({ school, settings, warnings: inferred === undefined ? [] : [inferredKind(rows, school)] });
}

const incomplete = ({ rows, code }: JoinedRows, name: string | undefined): Refusal => ({
  kind: 'needsConfirmation',
  at: rows.slice(0, 1).map(({ at }) => at),
  found: name ?? code,
  message:
    name === undefined
      ? `学校库中没有标识码 ${code} 的学校，表中也没有它的名称`
      : `新学校“${name}”看不出办学类型（小学、初级中学、九年一贯制学校等），请补充`,
  candidates: [],
});

const inferredKind = ({ rows }: JoinedRows, { name, kind }: School): ReadWarning => ({
  kind: 'school',
  at: rows.slice(0, 1).map(({ at }) => at),
  message: `“${name}”没有写办学类型，按所填学段作为${kind}登记，请核对`,
});
