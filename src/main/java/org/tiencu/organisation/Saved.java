package org.tiencu.organisation;

/** What storing one entry did. */
enum Saved {
    CREATED, UPDATED, UNCHANGED
}
