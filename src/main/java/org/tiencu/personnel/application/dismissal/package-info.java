/**
 * Use cases of leaving a post: release, resignation and dismissal are one act, because the rule decides which of them is
 * due and forbids a milder one.
 */
package org.tiencu.personnel.application.dismissal;
