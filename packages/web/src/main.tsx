/** Starts the application. */
import { createRoot } from 'react-dom/client';
import '@uswds/uswds/css/uswds.min.css';
import './styles/main.css';
import './styles/case.css';
import { App } from './app/app.tsx';
import { startWords } from './words/index.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root.');
await startWords();
createRoot(root).render(<App />);
