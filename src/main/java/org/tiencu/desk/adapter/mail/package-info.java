/** The desk's mails: no personal data is in them. */
package org.tiencu.desk.adapter.mail;
