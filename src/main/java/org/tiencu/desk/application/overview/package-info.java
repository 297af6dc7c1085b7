/** What waits for the current user, and how the work of his units stands. */
package org.tiencu.desk.application.overview;
