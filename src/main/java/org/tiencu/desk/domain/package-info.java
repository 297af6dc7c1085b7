/** What holds at the desk whatever the database and the engine are. */
package org.tiencu.desk.domain;
