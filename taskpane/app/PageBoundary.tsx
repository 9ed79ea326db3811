import { Component, type ReactNode } from 'react';
import { ProblemCard } from '../parts/ProblemCard';
import { PaneError, problemOf } from './problem';
import { texts } from '../texts';

interface State {
  readonly error?: unknown;
}

/** A page that fails leaves the others as they are, and says so in its place. */
export class PageBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    const isMissing = error instanceof Error && error.name === 'ChunkLoadError';
    return (
      <ProblemCard
        problem={problemOf(isMissing ? new PaneError(texts.missingPart) : error)}
        action={{ words: texts.tryAgain, act: () => this.setState({ error: undefined }) }}
      />
    );
  }
}
