/** Notices in PostgreSQL, and the engine's open tasks as far as they are due. */
package org.tiencu.desk.adapter.persistence.notice;
