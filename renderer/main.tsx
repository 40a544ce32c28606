import { createRoot } from 'react-dom/client';
import { must } from '#shared/util/must.ts';
import { App } from './app.tsx';
import './ui/ui.css';
import './frame/frame.css';

createRoot(must(document.getElementById('root'), 'index.html has it')).render(<App />);
