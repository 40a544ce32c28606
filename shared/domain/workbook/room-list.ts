import type { FigureKey } from '#shared/schema/figure.ts';
import type { FigureValue } from '#shared/schema/school-facts.ts';
import type { Captions } from './captions.ts';
import { cellName } from './cell-name.ts';
import type { ReadSession } from './read-session.ts';
import { startDraft } from './fact-draft.ts';
import { readSubject } from './row-identity.ts';
import { isBlankRow, type SheetView } from './sheet-view.ts';
import { compact } from './text.ts';
import { splitUnit } from './units.ts';
import { toRow } from './wide-table.ts';

/** The subjects whose rooms are counted by size, as figure ids begin with them. */
const SUBJECTS = [
  ['music', '音乐'],
  ['art', '美术'],
] as const;

interface RoomList {
  readonly top: number;
  readonly name: number;
  readonly area: number;
}

interface Room {
  readonly name: string;
  /** Null: written in a way that can't be read. */
  readonly area: number | null;
}

/** Some forms list the special rooms one by one (教室名称, 面积) instead of counting them by size. False: this has none. */
export function readRoomList(session: ReadSession, view: SheetView, captions: Captions): boolean {
  const list = findRoomList(view);
  if (list === undefined) return false;
  const { rooms, end } = readRooms(session, view, list);
  const subject = readSubject(
    { view, columns: new Map(), captions, knownKinds: session.knownKinds, hasOwnNumbers: false },
    0,
  );
  if (subject.refused !== undefined) {
    session.refused.push({ ...subject.refused, at: [view.ref(list.top, list.name)] });
    return true;
  }
  const { file, sheet } = view.grid;
  const cell = `${cellName(list.top + 1, list.name)}:${cellName(end - 1, list.area)}`;
  const figures: Record<FigureKey, FigureValue> = {};
  for (const [id, count] of countRooms(session, rooms))
    figures[id] = {
      value: count,
      state: 'value',
      unit: '间',
      source: { file, sheet, cell, text: rooms.map(({ name, area }) => `${name} ${area ?? '—'}`).join('；') },
      note: '由逐间填报的面积计数',
    };
  session.rows.push(toRow(subject, { ...startDraft(), figures }, captions.year?.value ?? null));
  return true;
}

function findRoomList(view: SheetView): RoomList | undefined {
  for (let row = 0; row < view.height; row += 1) {
    const columns = view.grid.rows[row]?.map((cell) => splitUnit(cell?.text ?? '').heading) ?? [];
    const name = columns.findIndex((text) => /^(专用|功能)?教室名称$/.test(text));
    const area = columns.findIndex((text) => /^(使用|建筑)?面积$/.test(text));
    if (name !== -1 && area !== -1) return { top: row, name, area };
  }
  return undefined;
}

function readRooms(
  session: ReadSession,
  view: SheetView,
  { top, name, area }: RoomList,
): { readonly rooms: readonly Room[]; readonly end: number } {
  const rooms: Room[] = [];
  let row = top + 1;
  for (; row < view.height && !isBlankRow(view, row) && view.text(row, name) !== ''; row += 1) {
    const text = view.text(row, area);
    const square = Number(compact(text).replace(/㎡|m2|平方米$/i, ''));
    const isRead = text !== '' && square > 0;
    rooms.push({ name: view.text(row, name), area: isRead ? square : null });
    if (!isRead) {
      const message = `“${view.text(row, name)}”的面积应为大于 0 的数字（㎡）`;
      session.refused.push({ kind: 'badValue', at: [view.ref(row, area)], found: text, message, candidates: [] });
    }
  }
  return { rooms, end: row };
}

/** Every size band of the dictionary, zero included, for each subject whose rooms in the list could all be read. */
function countRooms(session: ReadSession, rooms: readonly Room[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [id, word] of SUBJECTS) {
    const areas = rooms.filter(({ name }) => name.includes(word)).map(({ area }) => area);
    const known = areas.flatMap((area) => area ?? []);
    if (known.length === 0 || known.length < areas.length) continue;
    counts.set(`${id}-rooms`, areas.length);
    for (const figure of session.figures.keys()) {
      const band = new RegExp(`^${id}-rooms-(?:ge-)?(\\d+)(?:-(\\d+))?$`).exec(figure);
      if (band === null) continue;
      const [least, most] = [Number(band[1]), band[2] === undefined ? Infinity : Number(band[2])];
      counts.set(figure, known.filter((area) => area >= least && area < most).length);
    }
  }
  return counts;
}
