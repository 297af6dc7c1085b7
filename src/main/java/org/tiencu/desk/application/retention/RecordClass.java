package org.tiencu.desk.application.retention;

import java.util.List;

/**
 * A kind of records with personal data; beans of this type are found by themselves. It is SQL as data: what differs from
 * kind to kind is which columns hold something about a person, and nothing else.
 *
 * @param kind its constant in the table {@code record-retention}
 * @param label what it is, in Vietnamese
 * @param records query with the columns {@code id}, {@code ended_on} (the day from which the time is counted) and
 *                {@code held} (whether it may not go yet: still open, or under complaint) of all records that were not
 *                removed
 * @param cases query for the business keys of the cases that go with the record {@code :id}, and for what else the audit
 *              trail calls it, such as {@code official:1}; empty if there is nothing
 * @param removal statements that take the person out of the record {@code :id} on the day {@code :today}; afterwards
 *                {@code records} no longer has it
 */
public record RecordClass(String kind, String label, String records, String cases, List<String> removal) {

    public RecordClass {
        removal = List.copyOf(removal);
    }
}
