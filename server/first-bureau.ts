import { write, type Database } from './database/open-database.ts';
import { createBureau, findFirstBureau, setJoinCode } from './queries/bureaus.ts';
import { hashOfJoinCode, newJoinCode } from './secrets.ts';

type Wish = { readonly name: string; readonly joinCode: string | null };

/**
 * Makes sure there is a bureau that devices can join. Answers the join code when one was generated: this is the only time
 * it can be read, the database keeps its hash.
 */
export const ensureFirstBureau = (database: Database, { name, joinCode }: Wish): Promise<string | null> =>
  write(database, async (tx) => {
    const bureau = await findFirstBureau(tx);
    if (bureau === undefined) {
      const code = joinCode ?? newJoinCode();
      await createBureau(tx, name, hashOfJoinCode(code));
      return joinCode === null ? code : null;
    }
    if (joinCode !== null) await setJoinCode(tx, bureau.id, hashOfJoinCode(joinCode));
    return null;
  });
