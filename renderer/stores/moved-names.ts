type NameOf = (entityId: string) => string | null;

const names = new Map<string, NameOf>();

/** Lets a screen say by name what of an entity is taken back while it is open. Answers a function that ends it. */
export function nameMoved(entity: string, nameOf: NameOf): () => void {
  names.set(entity, nameOf);
  return () => {
    if (names.get(entity) === nameOf) names.delete(entity);
  };
}

/** What the open screen calls something that was taken back; null where it does not know it. */
export const movedName = (entity: string, entityId: string): string | null => names.get(entity)?.(entityId) ?? null;
