import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { isDated } from '../api/dated';

/** The earlier day chosen, whether the page in view can tell of it, and how to choose another or now. */
export function useAsOf(): { day: string | undefined; dated: boolean; choose: (day: string | undefined) => void } {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { asOf } = useSearch({ from: '/shell' });
  const choose = (day: string | undefined) =>
    // The period in the address is that of another time: it goes.
    void navigate({
      to: '.',
      search: (before) => {
        const next = { ...before, asOf: day };
        delete next.period;
        return next;
      },
    });
  return { day: asOf, dated: isDated(pathname), choose };
}
