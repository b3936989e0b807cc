import { StyleProvider } from '@ant-design/cssinjs';
import { hashKey, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import viVN from 'antd/locale/vi_VN';
import dayjs from 'dayjs';
import 'dayjs/locale/vi';
import { useEffect, useMemo } from 'react';
import { ApiProblem, setUnauthenticatedHandler } from './api/http';
import { onLeftElsewhere } from './api/offline/leaving';
import { setEndedHandler } from './api/offline/sending';
import { lock } from './api/offline/vault';
import { asOfDay } from './format/as-of';
import { useWords } from './i18n';
import { controlTheme } from './shell/control-theme';
import { useTheme } from './shell/theme';
import { router } from './router';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // What was read as of one day is not what is read as of another.
      queryKeyHashFn: (key) => hashKey(key[0] === 'me' ? key : [asOfDay(), ...key]),
      refetchOnWindowFocus: false,
      // Without signal a request is made all the same: it fails at once, and the page says so.
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && navigator.onLine && !(error instanceof ApiProblem && error.status >= 400 && error.status < 500),
    },
    mutations: { networkMode: 'always' },
  },
});

function sessionEnded() {
  void lock().catch(() => undefined);
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'me' });
  client.setQueryData(['me'], null);
  const here = router.state.location;
  if (here.pathname !== '/sign-in') void router.navigate({ to: '/sign-in', search: { next: here.href } });
}

setUnauthenticatedHandler(sessionEnded);
setEndedHandler(sessionEnded);
onLeftElsewhere(sessionEnded);

export function App() {
  const theme = useTheme();
  const { language } = useWords();
  const controls = useMemo(() => controlTheme(theme), [theme]);
  useEffect(() => {
    dayjs.locale(language);
  }, [language]);
  return (
    <StyleProvider hashPriority="high">
      <ConfigProvider csp={{ nonce }} theme={controls} locale={language === 'vi' ? viVN : enUS} componentSize="middle">
        <QueryClientProvider client={client}>
          <RouterProvider router={router} context={{ client }} />
        </QueryClientProvider>
      </ConfigProvider>
    </StyleProvider>
  );
}
