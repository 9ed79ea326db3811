import type { ReactElement } from 'react';
import { PageTitle } from '../parts/PageTitle';
import { texts } from '../texts';

export default function ImportPage(): ReactElement {
  return <PageTitle>{texts.importing.title}</PageTitle>;
}
