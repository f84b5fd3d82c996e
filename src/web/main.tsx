import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Shell } from './app/shell.tsx';
import './app/tokens.css';
import './app/base.css';
import './app/shell.css';
import './app/forms.css';
import './app/result.css';
import './app/year.css';
import './app/print.css';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Shell />
    </StrictMode>,
  );
}
