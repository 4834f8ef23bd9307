/** The channel on which processes tell each other that a city's calendar changed; the payload is the city's id. */
export const CALENDAR_NEWS = 'yijia_calendar';
