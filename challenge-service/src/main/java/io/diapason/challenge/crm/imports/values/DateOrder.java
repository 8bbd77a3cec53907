package io.diapason.challenge.crm.imports.values;

/** What 03/04/2017 means: the 3rd of April, or March the 4th. Dates that begin with the year or name the month need none. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST
}
