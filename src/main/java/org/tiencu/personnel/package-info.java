/**
 * The personnel cycle: nomination, conferences, vetting, appointment. {@code domain} holds the rules in plain Java,
 * {@code application} the use cases and the ports they need, {@code adapter} what connects them with REST, the
 * database and the engine.
 */
package org.tiencu.personnel;
