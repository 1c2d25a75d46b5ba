package vn.hanoi.creativecity.offending.thing;

import java.util.Date;
import java.util.GregorianCalendar;

class OldTime {
    Date date;
    GregorianCalendar calendar;
}
