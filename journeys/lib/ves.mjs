// VES 7.2.1 fault events as a standard client sends them.

let counter = 0;

/**
 * One fault event. `at` is in milliseconds; severity NORMAL clears.
 * Give `id` to send the very same event again.
 */
export function fault({ sourceName, severity, at = Date.now(), id = `journey-${process.pid}-${++counter}`, condition = 'lossOfSignal', problem = 'opticalLoss', sequence = 0, interfaceA, information }) {
  return {
    commonEventHeader: {
      version: '4.1',
      vesEventListenerVersion: '7.2.1',
      domain: 'fault',
      eventId: id,
      eventName: `Fault_${condition}`,
      priority: 'High',
      reportingEntityName: 'journey-ems',
      sourceName,
      sequence,
      startEpochMicrosec: at * 1000,
      lastEpochMicrosec: at * 1000,
      timeZoneOffset: 'UTC+07:00',
    },
    faultFields: {
      faultFieldsVersion: '4.0',
      alarmCondition: condition,
      eventSeverity: severity,
      eventSourceType: 'port',
      specificProblem: problem,
      vfStatus: 'Active',
      ...(interfaceA ? { alarmInterfaceA: interfaceA } : {}),
      ...(information ? { alarmAdditionalInformation: information } : {}),
    },
  };
}

export const single = (event) => ({ event });
export const batch = (events) => ({ eventList: events });
