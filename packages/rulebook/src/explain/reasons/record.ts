/** Reasons that lie in the record itself. The English sentence as the rule writes it, and the Spanish for it. */
export const recordReasons: Readonly<Record<string, string>> = {
  'This withdraws something that is not on record, or itself.':
    'Esta entrada retira algo que no consta, o se retira a sí misma.',
  'The source no longer shows a row, and its day may have come or may not.':
    'La fuente ya no muestra una fila, y puede que su día haya llegado o no.',
  'The source no longer shows many rows of this case.': 'La fuente ya no muestra muchas filas de este caso.',
  'The source no longer shows a row, and without it the answer would differ.':
    'La fuente ya no muestra una fila, y sin ella la respuesta sería otra.',
  'A withdrawn row is not among the events of this case.':
    'Una fila retirada por la fuente no está entre las entradas de este caso.',
  'The date of this event cannot be read.': 'No se puede leer la fecha de esta entrada.',
  'The date of this event lies outside the law that this rulebook encodes.':
    'La fecha de esta entrada queda fuera de la ley que recoge este compendio.',
  'A row of this case could not be read.': 'No se pudo leer una fila de este caso.',
  'The source contradicts itself.': 'La fuente se contradice.',
  'This names something that is not on record, or not plainly, so it was not counted.':
    'Esta entrada nombra algo que no consta, o no con claridad, así que no se tuvo en cuenta.',
  'A fact of this record is disputed.': 'Un dato de este expediente está en disputa.',
  'The primary text of this rule was not read, so a person must look at what follows from it.':
    'No se leyó el texto original de esta regla, así que una persona debe revisar lo que se sigue de ella.',
};
