/** What every task has, whatever it asks for: until when it should be done, and how it is told in a list. */
package org.tiencu.desk.application.tasks;
