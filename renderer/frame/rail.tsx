import type { ReactNode } from 'react';
import { useTexts } from '#renderer/i18n/texts.ts';
import { hrefOf, type Route } from '#renderer/router/route.ts';
import type { Place } from '#renderer/routes.tsx';
import { frameTexts } from './texts.ts';

/** The seven places. */
export function Rail({ places, route }: { readonly places: readonly Place[]; readonly route: Route }): ReactNode {
  const say = useTexts(frameTexts);
  return (
    <nav className="rail" aria-label={say.places}>
      <div className="rail-name">{say.app}</div>
      <ul>
        {places.map((place) => (
          <li key={place.route.page}>
            <a href={hrefOf(place.route)} aria-current={place.pages.includes(route.page) ? 'page' : undefined}>
              {place.icon}
              <span>{say.page[place.route.page]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
