import type { IdentityField } from '#shared/schema/figure.ts';
import type { Stage } from '#shared/schema/stage.ts';
import type { SchoolKind } from '#shared/schema/school.ts';
import type { Captions } from './captions.ts';
import { findStage } from './find-target.ts';
import {
  codeText,
  findKind,
  findOwnership,
  findUrbanRural,
  isSchoolCode,
  kindFromName,
  splitDepartment,
} from './identity.ts';
import type { MappedHeading } from './mapped-heading.ts';
import type { CellRef, Refusal, RowIdentity } from '#shared/schema/workbook-reading.ts';
import { findSchoolYear } from './school-year.ts';
import type { SheetView } from './sheet-view.ts';

/** Where each identity field stands in a table. */
export type IdentityColumns = ReadonlyMap<IdentityField, number>;

export function identityColumnsOf(headings: readonly MappedHeading[]): IdentityColumns {
  const columns = new Map<IdentityField, number>();
  for (const { target, column } of headings)
    if (target?.kind === 'identity' && !columns.has(target.field)) columns.set(target.field, column);
  return columns;
}

export interface RowSubject {
  readonly identity: RowIdentity;
  readonly stage: Stage | undefined;
  readonly kind: SchoolKind | undefined;
  readonly tableStage: Stage | undefined;
  readonly year: string | undefined;
  readonly at: CellRef;
  /** Why the row cannot be taken, when it cannot. */
  readonly refused: Refusal | undefined;
}

interface Place {
  readonly view: SheetView;
  readonly columns: IdentityColumns;
  readonly captions: Captions;
  readonly knownKinds: ReadonlyMap<string, SchoolKind>;
  /** The column of codes holds numbers of the bureau's own: its schools go by their names. */
  readonly hasOwnNumbers: boolean;
}

/** Shorter than anything that was meant to be a 学校标识码. */
const OWN_NUMBER = /^[\w-]{1,7}$/;

/** Whether no cell of the column of codes can be a 学校标识码; one that is merely mistyped is as long as one. */
export function hasOwnNumbers(view: SheetView, columns: IdentityColumns, from: number): boolean {
  const column = columns.get('code');
  if (column === undefined) return false;
  let found = false;
  for (let row = from; row < view.height; row += 1) {
    const text = codeText(view.at(row, column));
    if (!/^[\w-]+$/.test(text)) continue;
    if (!OWN_NUMBER.test(text)) return false;
    found = true;
  }
  return found;
}

const orNull = (text: string): string | null => (text === '' ? null : text);

const textOf = ({ view, columns }: Place, row: number, field: IdentityField): string => {
  const column = columns.get(field);
  return column === undefined ? '' : view.text(row, column);
};

/** Which school a row is about, from its own cells or else from the lines above the table. */
export function readSubject(place: Place, row: number): RowSubject {
  const { view, columns, captions } = place;
  const codeColumn = columns.get('code');
  const codeCell = codeColumn === undefined ? undefined : view.at(row, codeColumn);
  const written = codeText(codeCell);
  const own = place.hasOwnNumbers && written !== '';
  const code = written === '' || own ? (codeColumn === undefined ? captions.code : undefined) : written;
  const department = splitDepartment(textOf(place, row, 'name') || (columns.has('name') ? '' : (captions.name ?? '')));
  const at = view.ref(row, codeColumn ?? columns.get('name') ?? 0);
  const said =
    findKind(textOf(place, row, 'kind') || (captions.kind ?? '')) ?? place.knownKinds.get(code ?? department.name);
  return {
    identity: {
      code: code ?? null,
      ownNumber: own ? written : null,
      name: orNull(department.name),
      kind: said ?? null,
      urbanRural: findUrbanRural(textOf(place, row, 'urbanRural')) ?? null,
      ownership: findOwnership(textOf(place, row, 'ownership')) ?? null,
      district: orNull(textOf(place, row, 'district')),
      address: orNull(textOf(place, row, 'address')),
      principal: orNull(textOf(place, row, 'principal')),
      phone: orNull(codeText(columns.has('phone') ? view.at(row, columns.get('phone') ?? 0) : undefined)),
    },
    stage: findStage(textOf(place, row, 'stage')) ?? department.stage,
    // A name is good enough to tell the stage of a figure, not to say what a registered school is.
    kind: said ?? kindFromName(department.name),
    tableStage: captions.stage,
    year: findSchoolYear(textOf(place, row, 'year')),
    at,
    refused: refuse({
      code: code ?? (own && department.name === '' ? written : undefined),
      name: department.name,
      at,
      found: codeCell?.text ?? '',
    }),
  };
}

function refuse(row: {
  readonly code: string | undefined;
  readonly name: string;
  readonly at: CellRef;
  readonly found: string;
}): Refusal | undefined {
  if (row.code !== undefined && !isSchoolCode(row.code))
    return {
      kind: 'badCode',
      at: [row.at],
      found: row.found,
      message: `学校标识码应为 9 或 10 位数字，实际是“${row.found.trim()}”，整行未导入`,
      candidates: [],
    };
  if (row.code === undefined && row.name === '')
    return {
      kind: 'noSchool',
      at: [row.at],
      found: '',
      message: '这一行既没有学校标识码，也没有学校名称',
      candidates: [],
    };
  return undefined;
}
