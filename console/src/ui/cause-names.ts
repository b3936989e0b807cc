import { causeNamesVi } from '../i18n/cause-names-vi';

/** How the standards themselves misspell names. */
const misspelt: Record<string, string> = { ouputdeviceerror: 'outputDeviceError', responsetimeexecessive: 'responseTimeExcessive', recucedloggingcapability: 'reducedLoggingCapability' };

const plain = (name: string) => name.replaceAll(/[ _-]/g, '').toLowerCase();
const known = new Map([...Object.keys(causeNamesVi).map((name): [string, string] => [plain(name), name]), ...Object.entries(misspelt)]);

/** The standard name that equipment means by lossOfSignal, LOSS_OF_SIGNAL or "Loss of signal"; null for a name that no standard has. */
export function standardCause(sent: string): string | null {
  return known.get(plain(sent)) ?? null;
}

/** A probable cause or specific problem in the reader's language; as it was sent where it is not a standard one. */
export function causeWord(sent: string, t: (key: string) => string): string {
  const name = standardCause(sent);
  return name === null ? sent : t(`causeName.${name}`);
}
