import type { ReactElement } from 'react';
import { definitions } from '../../functions/definitions';
import { FunctionForm } from './FunctionForm';
import { FunctionList } from './FunctionList';
import { useFunctions } from './state';

/** Find a function; then its form. */
export default function FunctionsPage(): ReactElement {
  const chosen = useFunctions((state) => state.chosen);
  const definition = definitions.find(({ id }) => id === chosen);
  return definition ? <FunctionForm key={definition.id} definition={definition} /> : <FunctionList />;
}
