/** How an official leaves a post before his term is over: the three kinds, their grounds, and what may follow. */
package org.tiencu.personnel.domain.dismissal;
