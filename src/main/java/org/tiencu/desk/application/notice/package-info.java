/**
 * Nobody is forgotten: people are told before a task is due and after it, in the application and in one mail a day. The run over
 * the due tasks writes what it tells once and may be repeated at any time.
 */
package org.tiencu.desk.application.notice;
