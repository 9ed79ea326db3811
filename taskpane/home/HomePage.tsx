import { type ReactElement, useEffect } from 'react';
import { PageTitle } from '../parts/PageTitle';
import { texts } from '../texts';
import { About } from './About';
import { FirstRun } from './FirstRun';
import { JobCards } from './JobCards';
import { lookAgain } from './holdings';
import { WorkbookCard } from './WorkbookCard';

/** The jobs, and what the open workbook already holds. */
export default function HomePage(): ReactElement {
  useEffect(() => void lookAgain(), []);
  return (
    <>
      <PageTitle>{texts.home.title}</PageTitle>
      <JobCards />
      <FirstRun />
      <WorkbookCard />
      <About />
    </>
  );
}
