import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiDocument } from './api-document.ts';
import { endpoints } from './endpoints/index.ts';

const references = (value: unknown): readonly string[] =>
  [...JSON.stringify(value).matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference ?? '');

test('The document of the API is OpenAPI 3.1, knows every endpoint, and refers to nothing that it does not hold', async () => {
  const document = await apiDocument();
  assert.equal(document.openapi, '3.1.0');
  for (const { method, path, summary } of endpoints) {
    const item = document.paths?.[`/api/v1${path.replace(/:(\w+)/g, '{$1}')}`];
    const operation = method === 'GET' ? item?.get : item?.post;
    assert.equal(operation?.summary, summary, `${method} ${path}`);
    assert.ok(operation?.responses?.['200'], `${method} ${path} describes its answer`);
    assert.ok(operation.responses.default, `${method} ${path} describes its errors`);
  }
  for (const reference of references(document)) {
    const name = reference.replace('#/components/schemas/', '');
    assert.ok(document.components?.schemas?.[name], `${reference} is in the document`);
  }
});

test('Each operation has a name of its own', async () => {
  const { paths = {} } = await apiDocument();
  const names = Object.values(paths).flatMap((item) => [item?.get?.operationId, item?.post?.operationId]);
  const given = names.filter((name) => name !== undefined);
  assert.equal(new Set(given).size, given.length);
});
