/** The desk as JSON for other programs. */
package org.tiencu.desk.adapter.rest;
