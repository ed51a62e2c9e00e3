/** The application: what all pages share, and the way to each. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { Problem } from '../api/problem.ts';
import { Loading } from '../parts/states.tsx';
import { Crashed, NotFound } from './error-pages.tsx';
import { ForRoles } from './for-roles.tsx';
import { Layout } from './layout.tsx';
import { pages } from './pages.ts';
import { SessionProvider } from './session.tsx';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // A refusal stays one; only a server that was not reached is asked again.
      retry: (failures, error) => !(error instanceof Problem) && failures < 2,
      staleTime: 10_000,
      refetchOnWindowFocus: false,
    },
  },
});

const router = createBrowserRouter([
  {
    element: <Layout />,
    hydrateFallbackElement: <Loading />,
    errorElement: <Crashed />,
    children: [
      {
        errorElement: <Crashed />,
        children: [
          ...pages.map(({ path, roles, load }) => ({
            path,
            lazy: async () => {
              const { Page } = await load();
              return {
                Component: () => (
                  <ForRoles roles={roles}>
                    <Page />
                  </ForRoles>
                ),
              };
            },
          })),
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
]);

/** Everything. */
export function App() {
  return (
    <QueryClientProvider client={queries}>
      <SessionProvider>
        <RouterProvider router={router} />
      </SessionProvider>
    </QueryClientProvider>
  );
}
