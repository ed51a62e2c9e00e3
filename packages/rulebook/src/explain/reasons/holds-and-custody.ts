/** Reasons of the rules on fear, holds, children and custody. The English sentence as the rule writes it, and the Spanish for it. */
export const holdAndCustodyReasons: Readonly<Record<string, string>> = {
  'A hold was placed and released, and the record does not say which came last.':
    'Una retención se impuso y se levantó, y el registro no dice qué fue lo último.',
  'Another authority may hold the person.': 'Es posible que otra autoridad tenga a la persona bajo custodia.',
  'The record says that the person is, or was, a child.': 'Consta que la persona es, o fue, menor de edad.',
};
