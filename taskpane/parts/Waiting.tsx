import { Spinner } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { texts } from '../texts';

/** While a part of the pane is loaded. It appears late, so that what is quick does not flicker. */
export function Waiting(): ReactElement {
  // Its label comes after the delay too; until then the spinner has its name from here.
  return <Spinner size="tiny" label={texts.loading} aria-label={texts.loading} delay={300} />;
}
