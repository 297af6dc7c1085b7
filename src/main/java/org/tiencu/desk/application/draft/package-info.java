/** What a user has typed into the form of a task and not sent yet. */
package org.tiencu.desk.application.draft;
