import './safe-styles';
import '@fontsource-variable/inter/index.css';
import '@fontsource-variable/jetbrains-mono/index.css';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/parts.css';
import './style/shell.css';
import './style/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { initialiseLanguage } from './i18n';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root element');
await initialiseLanguage();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
