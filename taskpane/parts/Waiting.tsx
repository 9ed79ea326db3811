import { Spinner } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { texts } from '../texts';

/** While a part of the pane is loaded. It appears late, so that what is quick does not flicker. */
export function Waiting(): ReactElement {
  return <Spinner size="tiny" label={texts.loading} delay={300} />;
}
