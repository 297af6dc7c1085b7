/** Notices for other programs. */
package org.tiencu.desk.adapter.rest.notice;
