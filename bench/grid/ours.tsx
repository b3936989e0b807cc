import '../../console/src/style/tokens.css';
import '../../console/src/style/base.css';
import '../../console/src/style/parts.css';
import '../../console/src/features/alarms/alarms.css';
import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { AlarmGrid } from '../../console/src/features/alarms/alarm-grid';
import { AlarmStore } from '../../console/src/features/alarms/alarm-store';
import { initialiseLanguage } from '../../console/src/i18n';
import { alarm } from './world';

// The console's own grid with its own store, as the alarm page uses them.
const store = new AlarmStore('open');
await initialiseLanguage('vi');
const rows = Number(new URLSearchParams(location.search).get('rows'));
store.put(Array.from({ length: rows }, (_, number) => alarm(number)));
store.flush();

function Page() {
  const shown = useSyncExternalStore(store.watch, store.rows);
  return (
    <section className="panel alarms-list bench-page">
      <AlarmGrid rows={shown} selected={null} onOpen={() => undefined} />
    </section>
  );
}

const style = new CSSStyleSheet();
style.replaceSync('html,body,#root{height:100%;margin:0}.bench-page{height:100%;display:flex;flex-direction:column}');
document.adoptedStyleSheets.push(style);
createRoot(document.getElementById('root') as HTMLElement).render(<Page />);

const scroller = () => document.querySelector('.grid');
window.measured = {
  put: (alarms) => store.put(alarms),
  scroller,
  top: () => {
    const edge = (document.querySelector('.grid-head')?.getBoundingClientRect().bottom ?? 0) + 2;
    const row = [...document.querySelectorAll('.grid-row')].find((each) => each.getBoundingClientRect().bottom > edge);
    return row?.querySelector('.c-object')?.textContent?.trim() ?? '';
  },
};
