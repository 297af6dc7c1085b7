/** The desk as JSON: under {@code /api} for other programs, under {@code /desk} for scripts of pages and of Tasklist. */
package org.tiencu.desk.adapter.rest;
