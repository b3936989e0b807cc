import { AllCommunityModule, createGrid, ModuleRegistry, type GridApi } from 'ag-grid-community';
import type { Alarm } from '../../console/src/api/types';
import { formatDateTime } from '../../console/src/format/times';
import { alarm } from './world';

// AG Grid Community with the same rows and columns, fed by its own way for fast streams.
ModuleRegistry.registerModules([AllCommunityModule]);
const rows = Number(new URLSearchParams(location.search).get('rows'));
const style = new CSSStyleSheet();
style.replaceSync('html,body,#root{height:100%;margin:0}');
document.adoptedStyleSheets.push(style);
const grid: GridApi<Alarm> = createGrid(document.getElementById('root') as HTMLElement, {
  rowData: Array.from({ length: rows }, (_, number) => alarm(rows - 1 - number)),
  getRowId: ({ data }) => data.id,
  rowHeight: 28,
  headerHeight: 28,
  asyncTransactionWaitMillis: 250,
  columnDefs: [
    { headerName: 'Mức', field: 'severity', width: 120 },
    { headerName: 'Thời điểm', width: 170, valueGetter: ({ data }) => (data ? formatDateTime(data.raisedAt) : '') },
    { headerName: 'Đối tượng', colId: 'object', width: 300, valueGetter: ({ data }) => data?.object?.name ?? '' },
    { headerName: 'Nội dung', width: 500, valueGetter: ({ data }) => `${data?.alarmCondition} · ${data?.specificProblem}` },
    { headerName: 'Lần', width: 80, valueGetter: ({ data }) => (data ? data.repeats + 1 : '') },
    { headerName: 'Trạng thái', field: 'state', width: 120 },
    { headerName: 'Nguồn gốc', field: 'origin', width: 120 },
  ],
});

/** What scrolls: the first element above the rows that is taller inside than outside. */
function scroller(): Element | null {
  let element = document.querySelector('.ag-row')?.parentElement ?? null;
  while (element && (element.scrollHeight <= element.clientHeight || getComputedStyle(element).overflowY === 'visible')) element = element.parentElement;
  return element;
}

window.measured = {
  put: (alarms) => grid.applyTransactionAsync({ update: alarms }),
  scroller,
  top: () => {
    const edge = (document.querySelector('.ag-header')?.getBoundingClientRect().bottom ?? 0) + 2;
    const seen = [...document.querySelectorAll('.ag-row')]
      .map((row) => ({ row, box: row.getBoundingClientRect() }))
      .filter(({ box }) => box.bottom > edge)
      .toSorted((a, b) => a.box.top - b.box.top)[0];
    return seen?.row.querySelector('[col-id=object]')?.textContent?.trim() ?? '';
  },
};
