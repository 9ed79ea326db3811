import type { ReactElement } from 'react';
import { PageTitle } from '../parts/PageTitle';
import { texts } from '../texts';

export default function FunctionsPage(): ReactElement {
  return <PageTitle>{texts.functions.title}</PageTitle>;
}
