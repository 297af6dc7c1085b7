package org.tiencu.organisation;

/**
 * What an import did.
 *
 * @param read rows in the file without the header
 * @param created new entries
 * @param updated entries that changed
 * @param unchanged entries that were the same already
 */
public record ImportResult(int read, int created, int updated, int unchanged) {
}
