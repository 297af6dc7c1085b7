/** A task that somebody is about to work on, whatever it asks for. */
package org.tiencu.desk.application.opentask;
