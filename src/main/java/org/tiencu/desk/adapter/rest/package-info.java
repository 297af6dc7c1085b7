/** The desk over REST. */
package org.tiencu.desk.adapter.rest;
