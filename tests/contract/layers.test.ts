import { expect, test } from 'vitest';
import { listLayerBreaches, shownFeatures } from '../helpers/layers.ts';
import { listRepositoryFiles, readRepositoryFile } from '../helpers/repository.ts';

test('no file imports what its layer may not know', () => {
  const sources = listRepositoryFiles().filter((path) => /^[a-z]+\/.*\.(ts|tsx|mjs)$/.test(path));
  expect(sources.length).toBeGreaterThan(50);
  expect(listLayerBreaches(sources.map((path) => ({ path, text: readRepositoryFile(path) })))).toEqual([]);
});

test('no feature shows itself by way of others', () => {
  const reached = (feature: string): readonly string[] =>
    (shownFeatures[feature] ?? []).flatMap((shown) => [shown, ...reached(shown)]);
  // A ring would end in a full stack, which fails as well.
  for (const feature of Object.keys(shownFeatures)) expect(reached(feature)).not.toContain(feature);
});

test.each([
  ['shared/domain/plan/plan.ts', "import { readFileSync } from 'node:fs';", 'pass what it needs in'],
  ['shared/domain/plan/plan.ts', "import { seed } from '#seeds/plans.ts';", 'shared imports only itself'],
  ['shared/util/result.ts', "export type { Page } from '../../renderer/ui/page.ts';", 'shared imports only itself'],
  ['electron/main.ts', "import {\n  openStore,\n} from '#renderer/db/store.ts';", 'electron imports only shared'],
  ['renderer/main.tsx', "import { app } from 'electron';", 'through the bridge'],
  ['renderer/main.tsx', "const fs = await import('node:fs');", 'no Node'],
  ['renderer/features/visits/page.tsx', "import Dexie from 'dexie';", 'Only renderer/db'],
  [
    'renderer/features/visits/page.tsx',
    "import { PlanView } from '#renderer/features/plans/plan-view.tsx';",
    'Features meet',
  ],
  ['renderer/features/templates/list.tsx', "import { PlanView } from '../plans/plan-view.tsx';", 'Features meet'],
  ['renderer/parts/validity.tsx', "import { plansTexts } from '../features/plans/texts.ts';", 'Features meet'],
  ['server/app.ts', "import '#electron/main.ts';", 'server imports only shared'],
  ['server/app.ts', "import { helper } from '#tests/helpers/layers.ts';", 'Only tests'],
  ['electron/journal/journal.ts', "import type { Pool } from 'pg';", 'Only the server'],
  ['cli/main.ts', "import { must } from '#shared/util/must.ts';", 'no layer cli'],
])('says what to do instead when %s holds %s', (path, text, remedy) => {
  const [breach, ...others] = listLayerBreaches([{ path, text }]);
  expect(others).toEqual([]);
  expect(breach).toContain(`${path} imports `);
  expect(breach).toContain(remedy);
});

test.each([
  ['shared/schema/plan.ts', "import { z } from 'zod';"],
  ['shared/domain/plan/plan.test.ts', "import { readFileSync } from 'node:fs';\nimport plan from '#seeds/plan.json';"],
  ['renderer/db/store.ts', "import Dexie from 'dexie';\nimport { must } from '#shared/util/must.ts';"],
  ['electron/ipc/handle.ts', "import { ipcMain } from 'electron';"],
  ['renderer/features/plans/page.tsx', "import { ChecklistList } from '#renderer/features/templates/list.tsx';"],
  ['renderer/frame/frame.tsx', "import { PlansPage } from '../features/plans/plans-page.tsx';"],
  ['tests/sync/two-devices.test.ts', "import { openApp } from '#server/app.ts';\nimport Dexie from 'dexie';"],
])('lets %s import what is its own', (path, text) => {
  expect(listLayerBreaches([{ path, text }])).toEqual([]);
});
