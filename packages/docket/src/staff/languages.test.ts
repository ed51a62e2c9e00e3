import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languageOfCourtName, readLanguage } from './languages.ts';

describe('a language', () => {
  it('is kept by its shortest ISO 639 code', () => {
    assert.equal(readLanguage('ES'), 'es');
    assert.equal(readLanguage('spa'), 'es');
    assert.equal(readLanguage('quc'), 'quc');
    for (const text of ['', 'e', 'xx', 'Spanish', 'es-MX', 'espa']) assert.equal(readLanguage(text), undefined, text);
  });

  it('of a case is read from the name that the court gives it, and is null where that tells none', () => {
    assert.equal(languageOfCourtName('SPANISH'), 'es');
    assert.equal(languageOfCourtName('Mandarin'), 'zh');
    assert.equal(languageOfCourtName('QUICHE'), 'quc');
    assert.equal(languageOfCourtName('UNKNOWN LANGUAGE'), null);
    // A language that we have no code for is no other language.
    assert.equal(languageOfCourtName('CHALCHITECO'), 'CHALCHITECO');
  });
});
